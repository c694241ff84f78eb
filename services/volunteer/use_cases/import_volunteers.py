"""ImportVolunteers, the second half: registers the rows of a list by a job, with all that holds for a single registration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow

from services.volunteer.domain.list_row import RowOutcome, refused
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import imports
from services.volunteer.store.imports import Vault
from services.volunteer.use_cases.register_volunteers import RegisterVolunteers, Wish
from services.volunteer.use_cases.registration_round import Applicant, Overtaken
from services.volunteer.use_cases.visible_jobs import IMPORT
from services.volunteer.wire import rows as wire
from shared.db import Database, driver
from shared.errand import Errand
from shared.jobs import Again, Job, Portion, Tally
from shared.refusals import Outcome, Refusal, attempt

AT_ONCE: Final = 1_000
"""Rows in one step at most, as many as the directory takes in one call: commits and round trips cost little then, and nobody waits long."""

PATIENCE_SECONDS: Final = 120.0
"""Nobody waits for one step, and a directory under load must not be asked for the same again and again."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows whose persons are known."""

    rows: Sequence[VolunteerRow]
    applicants: Sequence[Outcome[Applicant]]
    refused_at_once: int


@dataclass(frozen=True, slots=True)
class ImportVolunteers:
    """Registers rows, a thousand in a transaction."""

    database: Database
    vault: Vault
    register: RegisterVolunteers
    kind: str = IMPORT

    async def prepare(self, job: Job, position: int) -> Portion | None:
        """Open the next rows and ask the directory about their persons."""
        async with self.database.reading() as connection:
            found = await imports.following(connection, job.id, position, AT_ONCE)
            key = await imports.wrapped(connection, job.id)
        if not found or key is None:
            return None
        sent = [row for one in found for row in wire.unpacked(self.vault.open(one.sealed, job.id, one.last_line, key))]
        errand = job.errand("ImportVolunteers")
        wishes = [(errand, attempt(_wish, row, errand)) for row in sent]
        applicants = await self.register.applicants(wishes, validate_only=job.validate_only, patience=PATIENCE_SECONDS)
        return Portion(_Rows(sent, applicants, sum(one.rows for one in found) - len(sent)), found[-1].last_line)

    async def take(self, tx: AsyncConnection, job: Job, portion: Portion) -> Tally:
        """Register those who can be, and delete the rows."""
        content: _Rows = portion.content
        try:
            registered = await self._run(tx, job, content.applicants)
        except Overtaken:
            raise Again from None
        outcomes = [_outcome(row, one, job) for row, one in zip(content.rows, registered, strict=True)]
        await imports.decide(tx, job.id, outcomes, up_to=portion.last)
        count = sum(one.reason is not None for one in outcomes) + content.refused_at_once
        return Tally(len(outcomes) + content.refused_at_once, count)

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Forget rows that were not decided, the key of all, and where documents stood."""
        await imports.end(tx, job.id)

    async def _run(self, tx: AsyncConnection, job: Job, applicants: Sequence[Outcome[Applicant]]) -> list[Outcome[Volunteer]]:
        """Register, and in a dry run take it back at once: so the database decides there too."""
        if not job.validate_only:
            return await self.register.round.run(tx, applicants)
        savepoint = driver(tx).transaction()
        await savepoint.start()
        outcomes = await self.register.round.run(tx, applicants)
        await savepoint.rollback()
        return outcomes


def _wish(row: VolunteerRow, errand: Errand) -> Wish:
    [within] = errand.scopes
    return Wish(wire.registration(row, within=within), wire.claim(row))


def _outcome(row: VolunteerRow, one: Outcome[Volunteer], job: Job) -> RowOutcome:
    if isinstance(one, Refusal):
        return refused(row.line, one, lambda column: wire.value_of(row, column))
    return RowOutcome(row.line, None if job.validate_only else one.id)
