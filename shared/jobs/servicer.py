"""`wushe.common.v1.JobService` over a service's jobs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1 import job_pb2, job_service_pb2
from wushe.common.v1.job_service_pb2_grpc import JobServiceServicer

from shared import call
from shared.auth import Policies
from shared.clock import Clock
from shared.codes import code_of
from shared.db import Database
from shared.instants import write_instant
from shared.jobs import rows
from shared.jobs.job import Action, Job
from shared.jobs.runner import Work, end
from shared.once import Once
from shared.refusals import Refusal

LOOK_SECONDS: Final = 0.5
"""How often a watched job is looked at."""


class JobServicer(JobServiceServicer):
    """Tells callers how far their jobs are."""

    def __init__(
        self, database: Database, once: Once, clock: Clock, works: Sequence[Work], *, policies: Policies, not_found: type[Refusal]
    ) -> None:
        """Serve jobs of these kinds; `not_found` refuses one that does not exist or is out of scope."""
        self._database = database
        self._once = once
        self._clock = clock
        self._works: Mapping[str, Work] = {work.kind: work for work in works}
        self._policies = policies
        self._not_found = not_found

    async def GetJob(self, request: job_service_pb2.GetJobRequest, _context: Any) -> job_service_pb2.GetJobResponse:
        """Read a job."""
        return job_service_pb2.GetJobResponse(job=sent(await self._read(request.name)))

    async def WatchJob(self, request: job_service_pb2.WatchJobRequest, _context: Any) -> AsyncIterator[job_service_pb2.WatchJobResponse]:
        """Send a job whenever it has moved, until it has ended."""
        told: Job | None = None
        while told is None or not told.ended:
            job = await self._read(request.name)
            if job != told:
                yield job_service_pb2.WatchJobResponse(job=sent(job))
            told = job
            if not job.ended:
                await asyncio.sleep(LOOK_SECONDS)

    async def CancelJob(self, request: job_service_pb2.CancelJobRequest, _context: Any) -> job_service_pb2.CancelJobResponse:
        """Stop a job."""

        async def work(tx: AsyncConnection) -> job_service_pb2.CancelJobResponse:
            job = self._visible(await rows.lock(tx, _identifier(request.name)))
            await end(tx, self._works[job.kind], job, Action.CANCEL, self._clock)
            after = await rows.lock(tx, job.id)
            return job_service_pb2.CancelJobResponse(job=sent(self._visible(after)))

        return await self._once(request, job_service_pb2.CancelJobResponse, work)

    async def _read(self, name: str) -> Job:
        async with self._database.reading() as connection:
            return self._visible(await rows.read(connection, _identifier(name)))

    def _visible(self, job: Job | None) -> Job:
        asked = call.current()
        if job is None or not job.seen_from(asked.caller.scopes(self._policies[asked.method].roles)):
            raise self._not_found(field="name")
        return job


def sent(job: Job) -> job_pb2.Job:
    """Return a job as it is sent."""
    message = job_pb2.Job(
        name=job.resource,
        kind=job.kind,
        state=job.state,  # type: ignore[arg-type] # the same number
        created_by=job.actor,
        scopes=job.scopes,
        validate_only=job.validate_only,
        total_count=job.total,
        done_count=job.done,
        refused_count=job.refused,
        failure_reason=job.failure,
    )
    write_instant(message.create_time, job.create_time)
    write_instant(message.update_time, job.update_time)
    if job.start_time is not None:
        write_instant(message.start_time, job.start_time)
    if job.end_time is not None:
        write_instant(message.end_time, job.end_time)
    return message


def _identifier(name: str) -> UUID:
    return UUID(code_of(name))
