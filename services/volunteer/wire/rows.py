"""Rows of a list, read as registrations: the same texts, the same rules. What is wrong is refused by the path that a registration has."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from google.type.date_pb2 import Date
from wushe.directory.v1.identity_service_pb2 import PersonClaim
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow

from services.volunteer.domain.consent import Consent
from services.volunteer.domain.list_row import COMMUNITY_DIGITS
from services.volunteer.domain.refusals import CommunityNotFound, GuardianNotFound, MalformedDay, MalformedText
from services.volunteer.domain.registration import Channel, NationalRegistration, Registration
from services.volunteer.domain.texts import readable, skills
from services.volunteer.wire.volunteers import community_name
from shared.clock import SHANGHAI
from shared.imports.outcome import RowOutcome
from shared.refusals import DivisionOutOfScope, InvalidField

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ORGANISATION: Final = re.compile(r"[a-z][A-Za-z]{0,39}/[0-9A-Za-z-]{1,64}")
_GUARDIAN: Final = re.compile(r"persons/([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})")
_LONGEST_NATIONAL: Final = 64
_LONGEST_FILE: Final = 100


def claim(row: VolunteerRow) -> PersonClaim:
    """Return what goes to the directory, and nowhere else. Raises MalformedDay."""
    told = PersonClaim()
    told.document.type, told.document.number = row.document_type, row.document_number
    told.display_name, told.phone, told.gender = row.display_name, row.phone, row.gender
    told.division = community_name(row.community)
    if row.birth_date:
        born = _day(row.birth_date, field="registration.birth_date")
        told.birth_date.CopyFrom(Date(year=born.year, month=born.month, day=born.day))
    return told


def registration(row: VolunteerRow, *, within: str) -> Registration:
    """Return what stays here. Raises whatever RegisterVolunteer refuses of it; DivisionOutOfScope for a community outside of `within`."""
    community = row.community
    if not (len(community) == COMMUNITY_DIGITS and community.isascii() and community.isdigit()):
        raise CommunityNotFound(field="registration.community")
    if not community.startswith(within):
        raise DivisionOutOfScope(field="registration.community")
    if row.organisation and not _ORGANISATION.fullmatch(row.organisation):
        raise InvalidField("An organisation is a resource name.", field="registration.organisation")
    return Registration(
        community=community,
        skills=skills(row.skills, field="registration.skills") if row.skills else (),
        channel=Channel.ORGANISATION if row.organisation else Channel.IMPORT,
        organisation=row.organisation,
        national=_national(row),
        consent=_consent(row),
        accepted=row.accepted,
    )


def document_of(row: VolunteerRow) -> str:
    """Return a document in one spelling, as far as that can be told without knowing its kind."""
    number = row.document_number
    if not (number.isascii() and number.isalnum()):
        number = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", number)))
    return f"{row.document_type}:{number.upper()}"


def outcome(one: RowOutcome) -> pb.ImportOutcome:
    """Return what became of a row as it is sent."""
    message = pb.ImportOutcome(line=one.line, volunteer=f"volunteers/{one.made}" if one.made else "")
    if one.reason is not None:
        refusal = message.refusal
        refusal.reason, refusal.domain = one.reason, one.domain or ""
        refusal.column, refusal.masked_value, refusal.first_line = one.column or "", one.masked_value or "", one.first_line or 0
    return message


def _national(row: VolunteerRow) -> NationalRegistration | None:
    if not (row.national_number or row.national_source):
        return None
    field = "registration.national_registration"
    return NationalRegistration(
        _text(row.national_number, _LONGEST_NATIONAL, f"{field}.number"), _text(row.national_source, _LONGEST_NATIONAL, f"{field}.source")
    )


def _consent(row: VolunteerRow) -> Consent | None:
    if not (row.guardian or row.consent_date or row.consent_document):
        return None
    field = "registration.guardian_consent"
    known = _GUARDIAN.fullmatch(row.guardian)
    if known is None:
        raise GuardianNotFound(field=f"{field}.guardian")
    day = _day(row.consent_date, field=f"{field}.consent_time")
    instant = datetime.combine(day, time(), SHANGHAI)
    return Consent(UUID(known[1]), instant, _text(row.consent_document, _LONGEST_FILE, f"{field}.document"))


def _text(text: str, longest: int, field: str) -> str:
    if len(text) > longest:
        raise MalformedText(field=field)
    return readable(text, field=field)


def _day(text: str, *, field: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise MalformedDay(field=field)
