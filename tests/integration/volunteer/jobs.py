"""Long jobs as callers use them: lists are sent, progress is watched, outcomes are read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from wushe.common.v1 import job_pb2, job_service_pb2
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow

from tests.integration.directory.persons import RESIDENT, resident_id
from tests.integration.directory.running import DEADLINE, Client
from tests.integration.volunteer.running import HOME, Running, Volunteers, request_id

STATE = job_pb2.Job


class Jobs(Client):
    """Calls JobService of the volunteer service."""

    def __init__(self, running: Running, *grants: tuple[str, str]) -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(JobServiceStub(running.channel), running.directory.token(*(grants or (("city_admin", "1304"),)), subject="desk"))

    async def get(self, name: str) -> job_pb2.Job:
        """Read a job."""
        job: job_pb2.Job = (await self("GetJob", job_service_pb2.GetJobRequest(name=name))).job
        return job

    async def watched(self, name: str) -> list[job_pb2.Job]:
        """Return all that is sent about a job until it has ended."""
        watch = self._stub.WatchJob(job_service_pb2.WatchJobRequest(name=name), metadata=self._metadata, timeout=DEADLINE)
        return [answer.job async for answer in watch]

    async def cancel(self, name: str) -> job_pb2.Job:
        """Stop a job."""
        job: job_pb2.Job = (await self("CancelJob", job_service_pb2.CancelJobRequest(name=name, request_id=request_id()))).job
        return job


def nobody(at: int) -> str:
    """Return one of a hundred thousand valid numbers of nobody."""
    day, sequence = divmod(at, 1000)
    return resident_id(sequence, born=(date(1970, 1, 1) + timedelta(days=day)).strftime("%Y%m%d"))


def row(line: int, number: str = "", name: str = "样本人", **more: Any) -> VolunteerRow:
    """Return a row of a list."""
    told = {"community": HOME, "document_type": RESIDENT, "document_number": number or nobody(line), **more}
    return VolunteerRow(line=line, display_name=name, **told)


def config(
    key: str, *, parent: str = "divisions/1304", content: bytes = b"list", validate_only: bool = False
) -> pb.ImportVolunteersRequest:
    """Return the first message of an import."""
    digest = hashlib.sha256(content).digest()
    told = pb.ImportVolunteersConfig(request_id=key, parent=parent, validate_only=validate_only, content_sha256=digest)
    return pb.ImportVolunteersRequest(config=told)


def messages(rows: Sequence[VolunteerRow], at_once: int = 100) -> Iterator[pb.ImportVolunteersRequest]:
    """Yield rows as they are sent."""
    for start in range(0, len(rows), at_once):
        yield pb.ImportVolunteersRequest(rows=pb.VolunteerRows(rows=rows[start : start + at_once]))


COMPLETE = pb.ImportVolunteersRequest(complete=True)


async def send(desk: Volunteers, sent: Iterable[pb.ImportVolunteersRequest]) -> list[pb.ImportVolunteersResponse]:
    """Send messages in one stream, and return the answers."""

    return [answer async for answer in desk.stream("ImportVolunteers", sent)]


async def imported(running: Running, desk: Volunteers, rows: Sequence[VolunteerRow], **told: Any) -> job_pb2.Job:
    """Import rows, and return the job when it has ended."""
    answers = await send(desk, [config(request_id(), **told), *messages(rows), COMPLETE])
    return (await Jobs(running).watched(answers[-1].job.name))[-1]


async def outcomes(desk: Volunteers, job: str, *, method: str = "ListImportOutcomes", **told: Any) -> list[Any]:
    """Return what became of all items of a job."""
    found: list[Any] = []
    request = getattr(pb, f"{method}Request")(parent=job, page_size=1000, **told)
    while True:
        page = await desk(method, request)
        found += page.outcomes
        if not page.next_page_token:
            return found
        request.page_token = page.next_page_token
