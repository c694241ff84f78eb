"""Carries jobs out: of each kind one at a time in the whole service, step by step, each step one transaction.

A lock that dies with its session chooses the replica that works; what keeps a step from being taken twice is the job's own row, which
every step locks and moves on from where it expects it to be.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, NoReturn, Protocol

import asyncpg
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.clock import Clock
from shared.db import DRIVER_TROUBLE, Database, DriverConnection, is_conflict, is_passing
from shared.errors import INTERNAL_REASON, RemoteFault
from shared.jobs import rows
from shared.jobs.job import Action, Job, Tally
from shared.refusals import Kind, Refusal

LOOK_SECONDS: Final = 0.25
"""How often it is asked whether there is anything to do."""

STALE_AFTER: Final = timedelta(days=1)
SWEEP_SECONDS: Final = 60.0
PAUSE_SECONDS: Final = 1.0
MOST_FAULTS: Final = 5
"""So often a step may fail in a row before the job is given up. What fails because something is out of reach does not count."""

_TROUBLE: Final = (asyncpg.PostgresError, *DRIVER_TROUBLE, OSError, TimeoutError)

_NOT_FOR_GOOD: Final = frozenset({Kind.UNAVAILABLE, Kind.RESOURCE_EXHAUSTED, Kind.UNAUTHENTICATED})
"""Another service is away, busy, or waits for this one's token to be renewed."""

_log = structlog.get_logger(__name__)


class Again(Exception):
    """What a step was prepared with is out of date: prepare it anew."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What one step works on."""

    content: Any
    last: int
    """The job's position after it."""


class Work(Protocol):
    """What jobs of one kind do."""

    @property
    def kind(self) -> str:
        """Return the kind's name, as callers see it."""
        ...

    async def prepare(self, job: Job, position: int) -> Portion | None:
        """Read what comes behind a position and ask other services about it; None when there is nothing left. Outside of transactions."""
        ...

    async def take(self, tx: AsyncConnection, job: Job, portion: Portion) -> Tally:
        """Do it, in the transaction in which the job moves on. A refusal ends the job; one item's refusal is that item's outcome."""
        ...

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Clear away what only a job under way needs; called in the transaction in which it ends, however it ends."""
        ...


class JobRunner:
    """Carries out the jobs of one service."""

    def __init__(self, database: Database, clock: Clock, works: Sequence[Work]) -> None:
        """Carry out jobs of these kinds."""
        self._database = database
        self._clock = clock
        self._works = works

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as lanes:
            for work in self._works:
                lanes.create_task(self._attend(work))

    async def _attend(self, work: Work) -> NoReturn:
        """Work on jobs of one kind as long as no other replica does."""
        while True:
            try:
                async with self._database.exclusive(f"wushe.jobs.{work.kind}") as session:
                    await self._watch(session, work)
            except _TROUBLE as error:
                _log.warning("jobs_interrupted", kind=work.kind, error=type(error).__name__)
            await asyncio.sleep(PAUSE_SECONDS)

    async def _watch(self, session: DriverConnection, work: Work) -> NoReturn:
        loop = asyncio.get_running_loop()
        swept = loop.time() - SWEEP_SECONDS
        while True:
            job = await rows.next_to_do(session, work.kind)
            if job is not None:
                await self._carry_out(work, job)
                continue
            if loop.time() - swept >= SWEEP_SECONDS:
                await self._sweep(session, work)
                swept = loop.time()
            await asyncio.sleep(LOOK_SECONDS)

    async def _sweep(self, session: DriverConnection, work: Work) -> None:
        """Cancel jobs whose sender has gone for good."""
        for identifier in await rows.stale(session, work.kind, self._clock.now() - STALE_AFTER):
            async with self._database.transaction() as tx:
                job = await rows.lock(tx, identifier)
                if job is not None and job.update_time < self._clock.now() - STALE_AFTER:
                    await end(tx, work, job, Action.CANCEL, self._clock)

    async def _carry_out(self, work: Work, job: Job) -> None:
        """Work on a job until it has ended, or is no longer ours."""
        faults, position = 0, job.position
        while (found := await self._taken_up(job)) is not None:
            faults, position = (faults if found.position == position else 0), found.position
            try:
                await self._steps(work, found)
            except Again:
                continue
            except Exception as error:  # noqa: BLE001 — whatever a step meets, the job must come to an end
                if is_conflict(error):
                    continue
                faults += not _out_of_reach(error)
                _log.warning("job_step_failed", job=str(job.id), kind=work.kind, failure=type(error).__name__, exc_info=faults > 0)
                if faults >= MOST_FAULTS or _refused(error):
                    await self._fail(work, job, error)
                await asyncio.sleep(PAUSE_SECONDS)

    async def _taken_up(self, job: Job) -> Job | None:
        """Return a job as one that runs; None when there is nothing left to do for it."""
        async with self._database.transaction() as tx:
            found = await rows.lock(tx, job.id)
            if found is None or found.ended:
                return None
            await rows.move(tx, found, Action.RUN, self._clock.now())
            return found

    async def _steps(self, work: Work, job: Job) -> None:
        """Take step after step; while one is committed, the next is prepared."""
        position = job.position
        ahead = asyncio.ensure_future(work.prepare(job, position))
        try:
            while (portion := await ahead) is not None:
                ahead = asyncio.ensure_future(work.prepare(job, portion.last))
                async with self._database.transaction() as tx:
                    if not await rows.step(tx, job.id, position, portion.last, self._clock.now()):
                        return
                    tally = await work.take(tx, job, portion)
                    await rows.count(tx, job.id, *tally)
                position = portion.last
        finally:
            ahead.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await ahead
        await self._end(work, job, Action.SUCCEED)

    async def _fail(self, work: Work, job: Job, error: Exception) -> None:
        reason = error.reason if isinstance(error, Refusal) else INTERNAL_REASON
        await self._end(work, job, Action.FAIL, failure=reason)

    async def _end(self, work: Work, job: Job, action: Action, *, failure: str = "") -> None:
        async with self._database.transaction() as tx:
            found = await rows.lock(tx, job.id)
            if found is not None and not found.ended:
                await end(tx, work, found, action, self._clock, failure=failure)


async def end(tx: AsyncConnection, work: Work, job: Job, action: Action, clock: Clock, *, failure: str = "") -> None:
    """End a locked job, and clear away what it needed. Raises IllegalTransition."""
    await rows.move(tx, job, action, clock.now(), failure=failure)
    await work.end(tx, job)


def _out_of_reach(error: Exception) -> bool:
    """Tell whether a step failed only because something it needs is away or in conflict for now."""
    if isinstance(error, Refusal):
        return error.kind in _NOT_FOR_GOOD
    return is_passing(error) or (isinstance(error, RemoteFault) and error.code.name in {"DEADLINE_EXCEEDED", "CANCELLED"})


def _refused(error: Exception) -> bool:
    return isinstance(error, Refusal) and not _out_of_reach(error)
