"""Statements on organizations. Two promises are the database's: a code is one organization's, and nobody heads two associations."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from asyncpg import UniqueViolationError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.base import Staff
from services.incubation.domain.organization import (
    AnnualCheck,
    Filing,
    Members,
    Officer,
    Organization,
    OrganizationType,
    Penalty,
    Profile,
    Rating,
    Registration,
)
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.organization_refusals import CreditCodeTaken, RepresentativeTaken
from services.incubation.events import ORGANIZATION, OUTBOX
from services.incubation.store.documents import Document
from shared.aggregates import History, Recorder, Shelf
from shared.name_index import NameIndex
from shared.spelling import title

_STAFF: Final[Document[tuple[Staff, ...]]] = Document(tuple[Staff, ...])
_OFFICERS: Final[Document[tuple[Officer, ...]]] = Document(tuple[Officer, ...])
_CHECKS: Final[Document[tuple[AnnualCheck, ...]]] = Document(tuple[AnnualCheck, ...])
_PENALTIES: Final[Document[tuple[Penalty, ...]]] = Document(tuple[Penalty, ...])
_RATING: Final[Document[Rating]] = Document(Rating)
_FILING: Final[Document[Filing]] = Document(Filing)
_REGISTRATION: Final[Document[Registration]] = Document(Registration)

_COLUMNS: Final = (
    "id", "place", "display_name", "type", "founders", "legal_representative", "officers", "individual_members", "unit_members",
    "capital_fen", "business_scope", "supervising_unit", "premises", "full_time_staff", "articles_adopted", "state", "state_reason",
    "credit_code", "charity", "rating", "annual_checks", "penalties", "filing", "registration", "version", "create_time", "update_time",
    "persons", "spelling", "terms", "staff",
)  # fmt: skip

_OF_STAFF: Final = """
WHERE staff @> jsonb_build_array(jsonb_build_object('subject', $1::text)) AND state <> 4 AND id > $2 ORDER BY id LIMIT $3
"""
_REFUSALS: Final = {
    "organization_credit_code_once": (CreditCodeTaken, "unified_social_credit_code"),
    "organization_heads_one_association": (RepresentativeTaken, "name"),
}
"""What it means where one of the constraints says no, and the field at fault."""


def _row(one: Organization) -> tuple[Any, ...]:
    told, found_by = one.profile, title(one.profile.display_name)
    return (
        one.id, one.place, told.display_name, told.type, list(told.founders), told.legal_representative, _OFFICERS.written(told.officers),
        told.members.individuals, told.members.units, told.capital_fen, told.business_scope, told.supervising_unit, told.premises,
        told.full_time_staff, told.articles_adopted, one.state, one.state_reason, one.credit_code, one.charity, _RATING.written(one.rating),
        _CHECKS.written(one.annual_checks), _PENALTIES.written(one.penalties), _FILING.written(one.filing),
        _REGISTRATION.written(one.registration), one.version, one.create_time, one.update_time, sorted(told.persons), found_by.text,
        sorted(found_by.terms), _STAFF.written(one.staff),
    )  # fmt: skip


def _organization(row: Any) -> Organization:
    return Organization(
        id=row["id"],
        place=row["place"],
        profile=Profile(
            display_name=row["display_name"],
            type=OrganizationType(row["type"]),
            founders=tuple(row["founders"]),
            legal_representative=row["legal_representative"],
            officers=_OFFICERS.value(row["officers"]),
            members=Members(row["individual_members"], row["unit_members"]),
            capital_fen=row["capital_fen"],
            business_scope=row["business_scope"],
            supervising_unit=row["supervising_unit"],
            premises=row["premises"],
            full_time_staff=row["full_time_staff"],
            articles_adopted=row["articles_adopted"],
        ),
        state=OrganizationState(row["state"]),
        state_reason=row["state_reason"],
        credit_code=row["credit_code"],
        charity=row["charity"],
        rating=_RATING.optional(row["rating"]),
        annual_checks=_CHECKS.value(row["annual_checks"]),
        penalties=_PENALTIES.value(row["penalties"]),
        filing=_FILING.optional(row["filing"]),
        registration=_REGISTRATION.optional(row["registration"]),
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
        staff=_STAFF.value(row["staff"]),
    )


class Organizations(Shelf[Organization]):
    """The table of organizations."""

    async def save_all(self, tx: AsyncConnection, some: Collection[Organization]) -> None:
        """Write locked ones as they are now. Raises CreditCodeTaken, RepresentativeTaken where somebody was first."""
        try:
            await super().save_all(tx, some)
        except UniqueViolationError as violation:
            refusal, field = _REFUSALS[str(violation.constraint_name)]
            raise refusal(field=field) from None

    async def of_code(self, connection: AsyncConnection, code: str) -> Organization | None:
        """Return the organization that has a code."""
        return next(iter(await self.fetch(connection, "WHERE credit_code = $1", code)), None)

    async def headed_by(self, connection: AsyncConnection, person: UUID) -> Organization | None:
        """Return the registered association that a person represents."""
        found = await self.fetch(connection, "WHERE legal_representative = $1 AND type = 1 AND state = 3", person)
        return next(iter(found), None)

    async def of_staff(self, connection: AsyncConnection, subject: str, *, after: UUID, limit: int) -> list[Organization]:
        """Return the organizations that are not deregistered and name a caller as staff, by identifier, from behind one."""
        return await self.fetch(connection, _OF_STAFF, subject, after, limit)

    async def lock_naming(self, tx: AsyncConnection, person: UUID, limit: int) -> list[Organization]:
        """Lock some of the organizations that name a person."""
        return await self.fetch(tx, "WHERE persons @> ARRAY[$1::uuid] ORDER BY id LIMIT $2 FOR UPDATE", person, limit)


ORGANIZATIONS: Final = Organizations("organization", "organizations", _COLUMNS, row=_row, made=_organization, place="place")
NAMES: Final = NameIndex("organization", "place")
RECORDER: Final = Recorder(ORGANIZATIONS, History("organization_change", "organization_id"), ORGANIZATION, OUTBOX)

IN_USE: Final = """made.state <> 4 AND (
    made.version > 1 OR EXISTS (SELECT FROM enrollment e WHERE e.organization_id = made.id AND e.state = 1)
)"""
"""An organization `made` by an import was changed since, or somebody of it is on a roster."""
