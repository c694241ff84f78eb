"""ImportVolunteers: what the rows of a list of volunteers mean. How lists are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow
from wushe.volunteer.v1.volunteer_service_pb2 import VolunteerRows

from services.volunteer.domain import rules
from services.volunteer.domain.list_row import COLUMNS
from services.volunteer.domain.refusals import DuplicateRow, ImportClosed, ImportInUse, JobNotFound, RowsOutOfOrder
from services.volunteer.store import undoing, volunteers
from services.volunteer.store.recording import record
from services.volunteer.use_cases.register_volunteers import RegisterVolunteers, Wish
from services.volunteer.use_cases.registration_round import Applicant, Overtaken
from services.volunteer.use_cases.visible_jobs import IMPORT
from services.volunteer.wire import rows as wire
from shared.errand import Errand
from shared.imports.importable import ListKind
from shared.imports.refusals import ImportRefusals
from shared.imports.vault import import_keys
from shared.jobs import Again, Job
from shared.refusals import Outcome, Refusal, attempt

PATIENCE_SECONDS: Final = 120.0
"""Nobody waits for one step, and a directory under load must not be asked for the same again and again."""

LISTS: Final = ListKind(
    name=IMPORT,
    rows=VolunteerRows,
    collection="volunteers",
    table="volunteer",
    in_use=undoing.IN_USE,
    same="document_number",
    columns=COLUMNS,
    made="volunteer_id",
    identity="document",
    refusals=ImportRefusals(JobNotFound, DuplicateRow, ImportClosed, RowsOutOfOrder, ImportInUse, user="volunteer"),
)
IMPORT_KEYS: Final = import_keys(IMPORT)


@dataclass(frozen=True, slots=True)
class ImportVolunteers:
    """Registers rows by the path of a single registration."""

    register: RegisterVolunteers
    kind: ListKind = LISTS

    def identity(self, row: VolunteerRow) -> str:
        """Return the document."""
        return wire.document_of(row) if row.document_number else ""

    async def prepare(self, job: Job, rows: Sequence[VolunteerRow]) -> Sequence[Outcome[Applicant]]:
        """Ask the directory about the persons."""
        errand = job.errand("ImportVolunteers")
        wishes = [(errand, attempt(_wish, row, errand)) for row in rows]
        return await self.register.applicants(wishes, validate_only=job.validate_only, patience=PATIENCE_SECONDS)

    async def take(self, tx: AsyncConnection, _job: Job, prepared: Sequence[Outcome[Applicant]]) -> Sequence[Outcome[UUID]]:
        """Register those who can be."""
        try:
            registered = await self.register.round.run(tx, prepared)
        except Overtaken:
            raise Again from None
        return [one if isinstance(one, Refusal) else one.id for one in registered]

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """Reject those who still wait, and deregister those who never did; whoever was rejected or erased already needs nothing."""
        now = self.register.round.clock.now()
        found = (await volunteers.lock(tx, made)).values()
        facts = [rules.take_back(one, reason, now=now) for one in found if one.live]
        if facts:
            await record(tx, facts, actor=job.actor, traceparent=job.traceparent)


def _wish(row: VolunteerRow, errand: Errand) -> Wish:
    [within] = errand.scopes
    return Wish(wire.registration(row, within=within), wire.claim(row))
