"""ImportOrganizations: what the rows of a list of organizations mean. How lists are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1.organization_row_pb2 import OrganizationRow
from wushe.incubation.v1.organization_service_pb2 import OrganizationRows

from services.incubation.clients import Directory
from services.incubation.domain import organization_list_rules
from services.incubation.domain.known_person import KnownPerson
from services.incubation.domain.organization import Profile
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.organization_refusals import CreditCodeTaken
from services.incubation.domain.organization_row import COLUMNS, ListedOrganization
from services.incubation.store import organizations
from services.incubation.use_cases.known import Known
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from services.incubation.use_cases.register_organization import assert_free
from services.incubation.wire import organization_rows as wire
from shared.caller import Role
from shared.errand import Errand
from shared.imports.alone import alone
from shared.imports.importable import ListKind
from shared.imports.vault import import_keys
from shared.jobs import Job
from shared.refusals import Outcome, Refusal, attempt

PATIENCE_SECONDS: Final = 120.0
"""Nobody waits for one step, and a directory under load must not be asked for the same again and again."""
METHOD: Final = "ImportOrganizations"
NAME: Final = "organization_import"

LISTS: Final = ListKind(
    name=NAME,
    rows=OrganizationRows,
    collection="organizations",
    table="organization",
    in_use=organizations.IN_USE,
    same="unified_social_credit_code",
    columns=COLUMNS,
    roles=frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR}),
)
IMPORT_KEYS: Final = import_keys(NAME)


class Listed(NamedTuple):
    """An organization on a list, with all that is stated of it."""

    organization: ListedOrganization
    profile: Profile


@dataclass(frozen=True, slots=True)
class ImportOrganizations:
    """Takes organizations over as they stand; taken back, they end, and their codes are free again."""

    directory: Directory
    known: Known
    office: Office
    kind: ListKind = LISTS

    def identity(self, row: OrganizationRow) -> str:
        """Return the code, or place and filing number of what has none."""
        if row.unified_social_credit_code:
            return row.unified_social_credit_code
        return f"{row.division}:{row.filing_number}" if row.filing_number else ""

    async def prepare(self, job: Job, rows: Sequence[OrganizationRow]) -> Sequence[Outcome[Listed]]:
        """Read the rows, and ask the directory about places and representatives."""
        [within] = job.scopes
        listed = [await self._placed(attempt(wire.listed, row, within=within)) for row in rows]
        headed = [(row, one) for row, one in zip(rows, listed, strict=True) if not isinstance(one, Refusal) and one.headed]
        claims = [wire.head(row) for row, _ in headed]
        told = iter(await self.directory.resolve(claims, validate_only=job.validate_only, patience=PATIENCE_SECONDS))
        return [_headed(one, next(told)) if not isinstance(one, Refusal) and one.headed else _unheaded(one) for one in listed]

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[Listed]]) -> Sequence[Outcome[UUID]]:
        """Record those that can be, each row as a whole or not at all."""
        errand = job.errand(METHOD)
        return [one if isinstance(one, Refusal) else await alone(tx, self._row(tx, errand, one)) for one in prepared]

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """End them; what has ended already needs nothing."""
        found = (await organizations.ORGANIZATIONS.read(tx, made)).values()
        live = [one for one in found if one.state is not OrganizationState.DEREGISTERED]
        facts = [organization_list_rules.take_back(one, reason, now=self.office.now) for one in live]
        if facts:
            await ORGANIZATIONS.record(tx, job.errand(METHOD), *facts)

    async def _placed(self, one: Outcome[ListedOrganization]) -> Outcome[ListedOrganization]:
        if isinstance(one, Refusal):
            return one
        try:
            await self.known.place(one.place, field="row.division")
        except Refusal as refusal:
            return refusal
        return one

    async def _row(self, tx: AsyncConnection, errand: Errand, one: Listed) -> UUID:
        office = self.office
        today, now = office.today, office.now
        fact = organization_list_rules.take_over(one.organization, one.profile, identifier=office.new_id(), today=today, now=now)
        first = await organizations.ORGANIZATIONS.of_code(tx, one.organization.code) if one.organization.code else None
        if first is not None:
            raise CreditCodeTaken(field="row.unified_social_credit_code", metadata={"organization": first.resource})
        await assert_free(tx, fact.after, field="row.legal_representative")
        return (await ORGANIZATIONS.new(fact, taken=CreditCodeTaken(field="row.unified_social_credit_code")).write(tx, errand)).id


def _headed(one: Outcome[ListedOrganization], told: Outcome[KnownPerson]) -> Outcome[Listed]:
    if isinstance(one, Refusal):
        return one
    return told if isinstance(told, Refusal) else Listed(one, replace(one.profile, legal_representative=told.id))


def _unheaded(one: Outcome[ListedOrganization]) -> Outcome[Listed]:
    return one if isinstance(one, Refusal) else Listed(one, one.profile)
