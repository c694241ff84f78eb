"""UndoVolunteerImport: takes back all registrations of an import in one transaction, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import rules
from services.volunteer.domain.refusals import ImportInUse, JobNotFound
from services.volunteer.store import undoing, volunteers
from services.volunteer.store.recording import record
from services.volunteer.use_cases.visible_jobs import IMPORT, UNDO, visible
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId
from shared.jobs import Job, Portion, State, Tally, rows
from shared.jobs.job import Action, advance, begun

AT_ONCE: Final = 1_000
"""Volunteers held in memory at a time."""

_WHOLE: Final = Portion(None, 1)


@dataclass(frozen=True, slots=True)
class UndoImport:
    """Rejects the volunteers of an import: they waited for review, and nothing depends on them."""

    clock: Clock
    new_id: NewId
    kind: str = UNDO

    async def begin(self, tx: AsyncConnection, errand: Errand, identifier: UUID, reason: str) -> Job:
        """Return the job that will do it. Raises JobNotFound, IllegalTransition, and ImportInUse where that is known already."""
        found = visible(await rows.lock(tx, identifier), errand, IMPORT, field="name")
        advance(found.state, Action.UNDO)
        await _refuse_in_use(tx, identifier)
        total = await undoing.count(tx, identifier)
        job = begun(self.kind, errand, self.new_id(), state=State.QUEUED, total=total, now=self.clock.now())
        await rows.insert(tx, job)
        await undoing.begin(tx, job.id, identifier, reason)
        return job

    async def prepare(self, _job: Job, position: int) -> Portion | None:
        """Return all of it at once: half an import taken back would help nobody."""
        return None if position else _WHOLE

    async def take(self, tx: AsyncConnection, job: Job, _portion: Portion) -> Tally:
        """Take all of it back. Raises ImportInUse, and then nothing was taken back."""
        identifier, reason = await undoing.of(tx, job.id)
        found = await rows.lock(tx, identifier)
        if found is None:
            raise JobNotFound(field="name")
        await rows.move(tx, found, Action.UNDO, self.clock.now(), failure=found.failure)
        await undoing.lock(tx, identifier)
        await _refuse_in_use(tx, identifier)
        line, done = 0, 0
        while page := await undoing.page(tx, identifier, line, AT_ONCE):
            await self._reject(tx, job, [volunteer for _, volunteer in page], reason)
            line, done = page[-1][0], done + len(page)
        return Tally(done, 0)

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Keep everything: which import was taken back, and why, stays on record."""

    async def _reject(self, tx: AsyncConnection, job: Job, identifiers: list[UUID], reason: str) -> None:
        """Reject those who still wait; whoever was rejected or erased already needs nothing."""
        now = self.clock.now()
        found = (await volunteers.lock(tx, identifiers)).values()
        facts = [rules.reject(one, reason, now=now) for one in found if one.live]
        if facts:
            await record(tx, facts, actor=job.actor, traceparent=job.traceparent)


async def _refuse_in_use(tx: AsyncConnection, identifier: UUID) -> None:
    if (volunteer := await undoing.in_use(tx, identifier)) is not None:
        raise ImportInUse(field="name", metadata={"volunteer": f"volunteers/{volunteer}"})
