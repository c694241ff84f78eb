"""BatchApproveVolunteers: many volunteers are accepted by a job; whoever cannot be is an outcome, and holds up nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import rules
from services.volunteer.domain.facts import VolunteerApproved
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import approvals, volunteers
from services.volunteer.store.recording import record
from services.volunteer.use_cases.desk import Desk
from services.volunteer.use_cases.visible_jobs import APPROVAL
from shared import errors
from shared.db import Database
from shared.errand import Errand
from shared.ids import NewId
from shared.jobs import Job, Portion, State, Tally, rows
from shared.jobs.job import begun
from shared.refusals import Refusal, attempt

AT_ONCE: Final = 500
"""Volunteers in one step: their locks are held for a tenth of a second."""


@dataclass(frozen=True, slots=True)
class ApproveBatch:
    """Accepts volunteers, a few hundred in a transaction."""

    database: Database
    desk: Desk
    new_id: NewId
    kind: str = APPROVAL

    async def begin(self, tx: AsyncConnection, errand: Errand, identifiers: Sequence[UUID]) -> Job:
        """Note who is to be accepted, and return the job that will do it."""
        job = begun(self.kind, errand, self.new_id(), state=State.QUEUED, total=len(identifiers), now=self.desk.clock.now())
        await rows.insert(tx, job)
        await approvals.insert(tx, job.id, identifiers)
        return job

    async def prepare(self, job: Job, position: int) -> Portion | None:
        """Read whose turn is next."""
        async with self.database.reading() as connection:
            found = await approvals.following(connection, job.id, position, AT_ONCE)
        return Portion(found, found[-1][0]) if found else None

    async def take(self, tx: AsyncConnection, job: Job, portion: Portion) -> Tally:
        """Accept those who can be, as they are now."""
        errand = job.errand("BatchApproveVolunteers")
        locked = await volunteers.lock(tx, [identifier for _, identifier in portion.content])
        decided = [(position, attempt(self._approve, locked.get(identifier), errand)) for position, identifier in portion.content]
        facts = [outcome for _, outcome in decided if isinstance(outcome, VolunteerApproved)]
        if facts:
            await record(tx, facts, actor=job.actor, traceparent=job.traceparent)
        refused = [(position, _status(outcome)) for position, outcome in decided if isinstance(outcome, Refusal)]
        await approvals.refuse(tx, job.id, refused)
        return Tally(len(decided), len(refused))

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Keep everything: who was accepted by which job stays on record."""

    def _approve(self, volunteer: Volunteer | None, errand: Errand) -> VolunteerApproved:
        if volunteer is None or not volunteer.seen_from(errand.scopes):
            raise VolunteerNotFound(field="name")
        return rules.approve(volunteer, rule=self.desk.rule, now=self.desk.clock.now())


def _status(refusal: Refusal) -> bytes:
    [(_, status)] = errors.refused(refusal).trailing_metadata
    return status
