"""ImportRoster: what the rows of rosters mean. How lists are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1.roster_row_pb2 import RosterRow
from wushe.incubation.v1.roster_service_pb2 import RosterRows

from services.incubation.clients import Directory
from services.incubation.domain import attendance_rules, enrollment_rules
from services.incubation.domain.enrollment_lifecycle import EnrollmentState
from services.incubation.domain.known_person import KnownPerson
from services.incubation.domain.refusals import OrganizationNotFound
from services.incubation.domain.roster_row import COLUMNS, ListedPerson, OpenTraining, attended
from services.incubation.domain.seat import Seat
from services.incubation.domain.training import Training
from services.incubation.domain.training_refusals import TrainingNotFound
from services.incubation.store import attendances, enrollments, references, sessions, trainings
from services.incubation.use_cases.enroll_person import enroll_in
from services.incubation.use_cases.training_desk import Enrolling, TrainingDesk, present_one
from services.incubation.wire import list_cells as cells
from shared.caller import Role
from shared.db import Database
from shared.errand import Errand
from shared.facts import seen_from
from shared.ids import identifier_in
from shared.imports.alone import alone
from shared.imports.cells import document
from shared.imports.importable import ListKind
from shared.imports.vault import import_keys
from shared.jobs import Job
from shared.refusals import Outcome, Refusal, attempt

PATIENCE_SECONDS: Final = 120.0
"""Nobody waits for one step, and a directory under load must not be asked for the same again and again."""
METHOD: Final = "ImportRoster"
NAME: Final = "roster_import"
ROLES: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.INCUBATION_STAFF})

LISTS: Final = ListKind(
    name=NAME,
    rows=RosterRows,
    collection="enrollments",
    table="enrollment",
    in_use=enrollments.IN_USE,
    same="document_number",
    columns=COLUMNS,
    roles=ROLES,
)
IMPORT_KEYS: Final = import_keys(NAME)


class Arrival(NamedTuple):
    """Who comes onto which roster."""

    listed: ListedPerson
    person: KnownPerson


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """Enrolls rows by the path of a single enrollment, and records what they attended; taken back, both end."""

    database: Database
    directory: Directory
    desk: TrainingDesk
    kind: ListKind = LISTS

    def identity(self, row: RosterRow) -> str:
        """Return training and document."""
        return f"{row.training}:{document(row.document_type, row.document_number)}" if row.document_number else ""

    async def prepare(self, job: Job, rows: Sequence[RosterRow]) -> Sequence[Outcome[Arrival]]:
        """Read the rows, and ask the directory about the persons."""
        async with self.database.reading() as connection:
            known = await _trainings(connection, {identifier_in(row.training) for row in rows})
            codes = await references.organizations(connection, {row.organization for row in rows if row.organization})
        listed = [attempt(_listed, row, known, codes, job.scopes) for row in rows]
        good = [(row, one) for row, one in zip(rows, listed, strict=True) if not isinstance(one, Refusal)]
        claims = [
            cells.claim(row.document_type, row.document_number, row.display_name, place=known[one.training].training.place, phone=row.phone)
            for row, one in good
        ]
        told = iter(await self.directory.resolve(claims, validate_only=job.validate_only, patience=PATIENCE_SECONDS))
        return [one if isinstance(one, Refusal) else _arrival(one, next(told)) for one in listed]

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[Arrival]]) -> Sequence[Outcome[UUID]]:
        """Enroll those who can be, each row as a whole or not at all."""
        errand = job.errand(METHOD)
        wanted = {one.listed.training for one in prepared if not isinstance(one, Refusal)}
        locked = await trainings.SHELF.lock_all(tx, wanted)
        return [
            one if isinstance(one, Refusal) else await alone(tx, self._enrolled(tx, errand, locked[one.listed.training], one))
            for one in prepared
        ]

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """Void what was attended, and free the places."""
        errand, now = job.errand(METHOD), self.desk.clock.now()
        found = await enrollments.SHELF.read(tx, made)
        locked = await trainings.SHELF.lock_all(tx, {one.training for one in found.values()})
        for one in found.values():
            if one.state is not EnrollmentState.ENROLLED:
                continue  # whoever was withdrawn already needs nothing
            facts = [attendance_rules.void(each, reason, now=now) for each in await attendances.recorded_of(tx, one.id)]
            if facts:
                await self.desk.attendances.record(tx, errand, *facts)
            fact = enrollment_rules.withdraw(one, locked[one.training], reason, attended=False, now=now)
            await trainings.free_place(tx, one.training)
            await self.desk.enrollments.record(tx, errand, fact)

    async def _enrolled(self, tx: AsyncConnection, errand: Errand, training: Training, one: Arrival) -> UUID:
        wish = Enrolling(training.id, one.person, one.listed.organization)
        enrollment = await enroll_in(self.desk, training, wish).write(tx, errand)
        for session in one.listed.sessions:
            seat = Seat(training, present_one(await sessions.SHELF.hold(tx, session)), enrollment)
            fact = attendance_rules.take_over(seat, identifier=self.desk.new_id(), now=self.desk.clock.now())
            await self.desk.attended(fact).write(tx, errand)
        return enrollment.id


async def _trainings(connection: AsyncConnection, identifiers: set[UUID]) -> dict[UUID, OpenTraining]:
    found = await trainings.SHELF.read(connection, identifiers)
    return {one.id: OpenTraining(one, await sessions.scheduled(connection, one.id)) for one in found.values()}


def _listed(row: RosterRow, known: Mapping[UUID, OpenTraining], codes: Mapping[str, UUID], scopes: Sequence[str]) -> ListedPerson:
    """Return what a row says. Raises TrainingNotFound, SessionNotFound, OrganizationNotFound."""
    one = known.get(identifier_in(row.training))
    if one is None or not seen_from(scopes, one.training):
        raise TrainingNotFound(field="row.training")
    if row.organization and row.organization not in codes:
        raise OrganizationNotFound(field="row.organization")
    return ListedPerson(one.training.id, codes.get(row.organization), attended(row.attended, one.sessions))


def _arrival(listed: ListedPerson, told: Outcome[KnownPerson]) -> Outcome[Arrival]:
    return told if isinstance(told, Refusal) else Arrival(listed, told)
