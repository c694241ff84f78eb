"""A certificate of volunteer service (志愿服务记录证明); what may be done with one is in `certificate_rules`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from services.volunteer.domain.certificate_lifecycle import CertificateState
from services.volunteer.domain.certificate_refusals import MalformedPeriod
from services.volunteer.domain.team_refusals import MalformedCreditCode
from services.volunteer.domain.texts import readable
from shared.credit_code import credit_code
from shared.purpose import purpose
from shared.refusals import InvalidField

_PRIVATE: Final = re.compile(r"(?<![0-9])1[3-9](?:[\s\-]*[0-9]){9}(?![0-9])|(?:[0-9][\s\-]*){14}")
"""A mobile number, or more digits than an office telephone with its area code has."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Which effective records a certificate is to stand on; nothing given means all of the volunteer's."""

    first_day: date | None = None
    last_day: date | None = None
    projects: tuple[UUID, ...] = ()

    def checked(self, *, today: date) -> Scope:
        """Return the scope when its days have come, and in their order. Raises MalformedPeriod."""
        if self.last_day is not None and self.last_day > today:
            raise MalformedPeriod(field="scope.last_date")
        if self.first_day is not None and self.first_day > (self.last_day or today):
            raise MalformedPeriod(field="scope.first_date")
        return self


@dataclass(frozen=True, slots=True)
class EffectiveRecord:
    """A service record that counts, as far as a certificate is about it."""

    id: UUID
    project: UUID
    project_name: str
    minutes: int
    day: date


@dataclass(frozen=True, slots=True)
class Certified:
    """What a certificate certifies: minutes, out of so many records, between two days."""

    minutes: int
    records: int
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class CertifiedService:
    """The same for one project, which keeps the name it had."""

    project: UUID
    project_name: str
    certified: Certified


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues a certificate, as it stands on the paper: an office on duty, not private people."""

    display_name: str
    credit_code: str
    handler: str
    contact: str

    def checked(self, *, path: str) -> Issuer:
        """Return the issuer as it will stand on the paper.

        Raises MalformedText, MalformedCreditCode, and InvalidField for what looks like a phone or document number of somebody.
        """
        return Issuer(
            display_name=readable(self.display_name, field=f"{path}.display_name"),
            credit_code=credit_code(self.credit_code, MalformedCreditCode, field=f"{path}.unified_social_credit_code"),
            handler=readable(purpose(self.handler, field=f"{path}.handler"), field=f"{path}.handler"),
            contact=_office(readable(self.contact, field=f"{path}.contact"), field=f"{path}.contact"),
        )


@dataclass(frozen=True, slots=True)
class Issue:
    """How a certificate was issued."""

    number: str
    check_code: str = field(repr=False)
    issuer: Issuer
    day: date
    signed_payload: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate, from the request on. Whose it is, the volunteer's row tells when it is read."""

    id: UUID
    volunteer: UUID
    community: str
    """Where the volunteer was kept when it was asked for: who acts there decides, and sees it."""
    scope: Scope
    certified: Certified
    publicity_ends_on: date | None
    state: CertificateState
    state_reason: str
    cause: UUID | None
    """The service record that it fell with."""
    issue: Issue | None
    revoked_on: date | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"certificates/{self.id}"

    @property
    def place(self) -> str:
        """Return where it is seen and decided."""
        return self.community


def _office(text: str, *, field: str) -> str:
    """Return how an office is reached. Unlike a reason, that may be a telephone: `0310-1234567` has the length of a mobile number."""
    if _PRIVATE.search(unicodedata.normalize("NFKC", text)):
        raise InvalidField("Give an office telephone or an address: no mobile and no document number.", field=field)
    return text
