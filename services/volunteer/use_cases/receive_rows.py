"""ImportVolunteers, the first half: takes in the rows of a list, each message of them once, however often streams break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow

from services.volunteer.domain.list_row import duplicate
from services.volunteer.domain.refusals import ImportClosed, JobNotFound, RowsOutOfOrder
from services.volunteer.store import imports
from services.volunteer.store.imports import SealedPortion, Vault
from services.volunteer.use_cases.visible_jobs import IMPORT
from services.volunteer.wire import rows as wire
from shared.clock import Clock
from shared.db import Database, retrying
from shared.errand import Errand
from shared.ids import NewId
from shared.jobs import Job, State, rows
from shared.jobs.job import Action, begun
from shared.refusals import RequestIdReused


@dataclass(frozen=True, slots=True)
class Opening:
    """Which import a caller opens: a new one, or the one that the same request began."""

    errand: Errand
    request_id: str
    fingerprint: bytes
    validate_only: bool


@dataclass(frozen=True, slots=True)
class Received:
    """Where an import stands."""

    job: Job
    line: int


@dataclass(frozen=True, slots=True)
class ReceiveRows:
    """Keeps rows, sealed, until it is their turn."""

    database: Database
    vault: Vault
    clock: Clock
    new_id: NewId

    async def open(self, opening: Opening) -> Received:
        """Begin an import, or return to one. Raises RequestIdReused."""
        job = begun(
            IMPORT, opening.errand, self.new_id(), state=State.RECEIVING, total=0, now=self.clock.now(), validate_only=opening.validate_only
        )
        job = replace(job, request_id=opening.request_id, fingerprint=opening.fingerprint)
        async with self.database.transaction() as tx:
            if await rows.insert(tx, job):
                await imports.begin(tx, job.id, self.vault.new_key(job.id))
                return Received(job, 0)
            known = await rows.opened_by(tx, job.actor, IMPORT, job.request_id)
            if known is None:  # it ended this moment
                raise ImportClosed(field="config.request_id")
            if known.fingerprint != job.fingerprint:
                raise RequestIdReused(field="config.request_id")
            return await self._standing(tx, known)

    async def add(self, job: UUID, sent: Sequence[VolunteerRow]) -> Received:
        """Keep rows; those up to the line that is kept already are passed over. Raises RowsOutOfOrder, ImportClosed."""
        if sent[0].line < 1 or any(before.line >= after.line for before, after in pairwise(sent)):
            raise RowsOutOfOrder(field="rows.rows")
        return await retrying(lambda: self._add(job, sent))

    async def complete(self, job: UUID) -> Received:
        """Let the job begin; once it has, this changes nothing."""
        async with self.database.transaction() as tx:
            found = await self._locked(tx, job)
            if found.state is State.RECEIVING:
                await rows.move(tx, found, Action.QUEUE, self.clock.now())
            return await self._standing(tx, await self._locked(tx, job))

    async def _add(self, job: UUID, sent: Sequence[VolunteerRow]) -> Received:
        async with self.database.transaction() as tx:
            found = await self._locked(tx, job)
            standing = await self._standing(tx, found)
            new = [row for row in sent if row.line > standing.line]
            if not new:
                return standing
            key = await imports.wrapped(tx, job)
            if found.state is not State.RECEIVING or key is None:
                raise ImportClosed(field="rows")
            twins = await self._twins(tx, job, new)
            last = new[-1].line
            content = wire.packed([row for row in new if row.line not in twins])
            await imports.add(tx, job, SealedPortion(last, len(new), self.vault.seal(content, job, last, key)))
            await imports.note(tx, job, [duplicate(line, first) for line, first in twins.items()])
            await rows.grow(tx, found, len(new), self.clock.now())
            return Received(replace(found, total=found.total + len(new)), last)

    async def _twins(self, tx: AsyncConnection, job: UUID, new: Sequence[VolunteerRow]) -> dict[int, int]:
        stated = [row for row in new if row.document_number]
        documents = [self.vault.document(job, wire.document_of(row)) for row in stated]
        return await imports.met_before(tx, job, documents, [row.line for row in stated])

    async def _standing(self, tx: AsyncConnection, job: Job) -> Received:
        line = await imports.received(tx, job.id)
        return Received(job, job.position if line is None else line)

    async def _locked(self, tx: AsyncConnection, job: UUID) -> Job:
        found = await rows.lock(tx, job)
        if found is None:
            raise JobNotFound(field="config")
        return found
