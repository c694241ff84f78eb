"""Rows of lists, read as what they say. What is wrong is refused by the path of the cell."""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum
from typing import Final, TypeVar

from wushe.directory.v1.identity_service_pb2 import PersonClaim
from wushe.social_work.v1.list_rows_pb2 import AssignmentRow, PostRow, SocialWorkerRow, StationRow

from services.social_work.domain.assignment import Term
from services.social_work.domain.employer import Employer
from services.social_work.domain.level import Level
from services.social_work.domain.list_refusals import MalformedDay, MalformedNumber
from services.social_work.domain.listed import ListedAssignment, ListedPost, ListedStation, ListedWorker
from services.social_work.domain.post import FundingSource, NewPost, PostKind
from services.social_work.domain.post_refusals import PostNotFound
from services.social_work.domain.refusals import CommunityNotFound, CountyNotFound, SocialWorkRefusal, TownshipNotFound
from services.social_work.domain.social_worker import Certificate, NewWorker
from services.social_work.domain.station import NewStation
from services.social_work.wire.common import line, place_name
from shared.ids import identifier_in
from shared.imports import cells
from shared.refusals import DivisionOutOfScope, InvalidField

_NAME: Final = range(2, 101)
"""Characters of a name, as where one is recorded by itself."""
_MOST_STAFF: Final = 200
_WHOLE_SHARE: Final = 100
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_CERTIFICATE: Final = re.compile(r"[0-9A-Za-z-]{6,40}")
_POST: Final = re.compile(r"posts/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_TOWNSHIP: Final = re.compile("[0-9]{9}")
_PLACE: Final = re.compile("[0-9]{9}([0-9]{3})?")
_KEEPER: Final = re.compile("[0-9]{6}([0-9]{3})?")

E = TypeVar("E", bound=IntEnum)


def station(row: StationRow, *, within: str) -> ListedStation:
    """Return what a row says. Raises TownshipNotFound, DivisionOutOfScope, InvalidField, MalformedText, MalformedNumber, MalformedDay."""
    township = _code(row.township, _TOWNSHIP, TownshipNotFound, within, "township")
    wish = NewStation(township, _name(row.display_name), None, _between(row.required_staff, 1, _MOST_STAFF, "required_staff"))
    return ListedStation(wish, row.operator_code, _day(row.open_date, "open_date") if row.open_date else None)


def post(row: PostRow, *, within: str) -> ListedPost:
    """Return what a row says. Raises CommunityNotFound, DivisionOutOfScope, InvalidField, MalformedText, MalformedNumber."""
    wish = NewPost(
        display_name=_name(row.display_name),
        kind=_one_of(PostKind, row.kind, "kind"),
        place=_code(row.place, _PLACE, CommunityNotFound, within, "place"),
        station=None,
        required_level=_one_of(Level, row.required_level, "required_level") if row.required_level else None,
        employer=Employer(None, _name(row.employer_display_name, "employer_display_name")),
        funding=_one_of(FundingSource, row.funding_source, "funding_source"),
        development_year=_between(row.development_year, _FIRST_YEAR, _LAST_YEAR, "development_year"),
    )
    return ListedPost(wish, row.station, row.employer_code, row.open)


def worker(row: SocialWorkerRow, *, within: str) -> ListedWorker:
    """Return what a row says. Raises CountyNotFound, DivisionOutOfScope, InvalidField, MalformedDay."""
    division = _code(row.division, _KEEPER, CountyNotFound, within, "division")
    certificate = Certificate(_certificate(row.certificate_number), _day(row.certificate_date, "certificate_date"))
    wish = NewWorker(division, _one_of(Level, row.level, "level"), certificate)
    return ListedWorker(wish, _day(row.register_date, "register_date") if row.register_date else None)


def assignment(row: AssignmentRow) -> ListedAssignment:
    """Return what a row says. Raises PostNotFound, InvalidField, MalformedDay, MalformedNumber."""
    if not _POST.fullmatch(row.post):
        raise PostNotFound(field="row.post")
    share = _between(row.share_percent, 1, _WHOLE_SHARE, "share_percent") if row.share_percent else _WHOLE_SHARE
    last = _day(row.last_date, "last_date") if row.last_date else None
    term = Term(_day(row.first_date, "first_date"), last, share)
    return ListedAssignment(_certificate(row.certificate_number), identifier_in(row.post), term)


def claim(row: SocialWorkerRow) -> PersonClaim:
    """Return who it is, as the directory is asked about them, and nobody else."""
    told = PersonClaim(display_name=row.display_name, phone=row.phone, division=place_name(row.division))
    told.document.type, told.document.number = row.document_type, row.document_number
    return told


def _code(told: str, form: re.Pattern[str], missing: type[SocialWorkRefusal], within: str, column: str) -> str:
    if not form.fullmatch(told):
        raise missing(field=f"row.{column}")
    if not told.startswith(within):
        raise DivisionOutOfScope(field=f"row.{column}")
    return told


def _name(told: str, column: str = "display_name") -> str:
    if len(told) not in _NAME:
        raise InvalidField("2 to 100 characters.", field=f"row.{column}")
    return line(told, field=f"row.{column}")


def _certificate(told: str) -> str:
    if not _CERTIFICATE.fullmatch(told):
        raise InvalidField("6 to 40 digits, letters and hyphens.", field="row.certificate_number")
    return told.upper()


def _one_of(kind: type[E], told: int, column: str) -> E:
    if told not in set(kind):
        raise InvalidField("One of the words of the template.", field=f"row.{column}")
    return kind(told)


def _between(told: str, least: int, most: int, column: str) -> int:
    number = cells.whole(told, MalformedNumber, field=f"row.{column}")
    if not least <= number <= most:
        raise MalformedNumber(field=f"row.{column}")
    return number


def _day(told: str, column: str) -> date:
    return cells.day(told, MalformedDay, field=f"row.{column}")
