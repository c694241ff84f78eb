"""Rows of lists of organizations, read as what they say. What is wrong is refused by the path of the cell."""

from __future__ import annotations

from datetime import date
from typing import Final

from wushe.directory.v1.identity_service_pb2 import PersonClaim
from wushe.incubation.v1.organization_row_pb2 import OrganizationRow

from services.incubation.domain.organization import Filing, Grade, Members, OrganizationType, Profile, Registration
from services.incubation.domain.organization_row import ListedOrganization
from services.incubation.domain.refusals import DivisionNotFound
from services.incubation.wire import list_cells as cells
from services.incubation.wire.places import line, line_or_none, paragraphs
from shared.codes import is_code
from shared.refusals import DivisionOutOfScope, InvalidField

LONGEST: Final = {
    "display_name": 100,
    "supervising_unit": 100,
    "premises": 200,
    "authority": 100,
    "filing_number": 60,
    "business_scope": 1000,
}
"""In characters, as where one is recorded by itself."""


def listed(row: OrganizationRow, *, within: str) -> ListedOrganization:
    """Return what a row says. Raises DivisionNotFound, DivisionOutOfScope, InvalidField, MalformedText, MalformedNumber, MalformedDay."""
    if not is_code(row.division):
        raise DivisionNotFound(field="row.division")
    if not row.division.startswith(within):
        raise DivisionOutOfScope(field="row.division")
    for column, longest in LONGEST.items():
        if len(getattr(row, column)) > longest:
            raise InvalidField(f"At most {longest} characters.", field=f"row.{column}")
    return ListedOrganization(
        profile=_profile(row),
        place=row.division,
        code=row.unified_social_credit_code,
        registration=_registration(row),
        filing=_filing(row),
        rating=(Grade(row.rating), cells.day(row.rating_date, field="row.rating_date")) if row.rating else None,
        headed=bool(row.head_document_number),
    )


def head(row: OrganizationRow) -> PersonClaim:
    """Return who represents the organization, as the directory is asked about them."""
    return cells.claim(row.head_document_type, row.head_document_number, row.head_display_name, place=row.division)


def _profile(row: OrganizationRow) -> Profile:
    if int(row.type) not in set(OrganizationType):
        raise InvalidField("An organization has one of four types.", field="row.type")
    return Profile(
        display_name=line(row.display_name, field="row.display_name"),
        type=OrganizationType(row.type),
        members=Members(
            cells.whole(row.individual_members, field="row.individual_members"), cells.whole(row.unit_members, field="row.unit_members")
        ),
        capital_fen=cells.fen(row.capital_yuan, field="row.capital_yuan"),
        business_scope=paragraphs(row.business_scope, field="row.business_scope"),
        supervising_unit=line_or_none(row.supervising_unit, field="row.supervising_unit"),
        premises=line_or_none(row.premises, field="row.premises"),
        full_time_staff=cells.whole(row.full_time_staff, field="row.full_time_staff"),
        articles_adopted=bool(row.unified_social_credit_code),
    )


def _registration(row: OrganizationRow) -> Registration | None:
    if not row.register_date:
        return None
    return Registration(line(row.authority, field="row.authority"), _day(row.register_date, "row.register_date"))


def _filing(row: OrganizationRow) -> Filing | None:
    if not row.filing_number:
        return None
    number, authority = line(row.filing_number, field="row.filing_number"), line(row.authority, field="row.authority")
    return Filing(number, authority, _day(row.file_date, "row.file_date"))


def _day(text: str, path: str) -> date:
    return cells.day(text, field=path)
