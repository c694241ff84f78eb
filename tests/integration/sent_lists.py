"""Lists as callers send them: rows by a stream, a job that is watched, outcomes that are read."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any, Final

import grpc
from wushe.common.v1 import import_service_pb2, job_pb2, job_service_pb2
from wushe.common.v1.import_pb2 import ImportConfig
from wushe.common.v1.import_service_pb2_grpc import ImportServiceStub
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub

from shared.refusals import Refusal
from tests.integration.directory.running import Client

SUCCEEDED: Final = job_pb2.Job.STATE_SUCCEEDED
CITY: Final = "divisions/1304"
_numbers = itertools.count(1)


def _request_id() -> str:
    return f"list-{next(_numbers)}"


class Lists:
    """Sends lists of one kind in one caller's name."""

    def __init__(self, channel: grpc.aio.Channel, token: str, stub: Any, method: str, messages: tuple[Any, Any]) -> None:
        """Call `method` of a stub with its request and its rows."""
        self._send = Client(stub(channel), token)
        self._method = method
        self._request, self._rows = messages
        self._jobs, self._imports = Client(JobServiceStub(channel), token), Client(ImportServiceStub(channel), token)

    async def imported(self, rows: Iterable[Any], *, parent: str = CITY, **told: Any) -> job_pb2.Job:
        """Send a list and wait until it is decided."""
        messages = [self._config(parent, told), self._request(rows=self._rows(rows=rows)), self._request(complete=True)]
        answers = [answer async for answer in self._send.stream(self._method, messages)]
        return await self.ended(answers[-1].job.name)

    async def opened(self, *, parent: str = CITY) -> None:
        """Open an import and send nothing: whoever is refused is so at once, and a stream that goes on sending may see it break off."""
        async for _ in self._send.stream(self._method, [self._config(parent, {})]):
            pass

    def _config(self, parent: str, told: dict[str, Any]) -> Any:
        config = ImportConfig(request_id=_request_id(), parent=parent, content_sha256=b"\x01" * 32, **told)
        return self._request(config=config)

    async def ended(self, name: str) -> job_pb2.Job:
        """Wait for the end of a job."""
        job: job_pb2.Job = [answer.job async for answer in self._watch(name)][-1]
        return job

    async def outcomes(self, job: job_pb2.Job) -> dict[int, Any]:
        """Return what became of each line."""
        request = import_service_pb2.ListImportOutcomesRequest(parent=job.name)
        return {one.line: one for one in (await self._imports("ListImportOutcomes", request)).outcomes}

    async def refused(self, job: job_pb2.Job) -> dict[int, tuple[str, str, str]]:
        """Return reason, column and masked value of the lines that were refused."""
        told = {line: one.refusal for line, one in (await self.outcomes(job)).items() if one.HasField("refusal")}
        return {line: (one.reason, one.column, one.masked_value) for line, one in told.items()}

    async def undone(self, job: job_pb2.Job) -> str:
        """Take an import back; return the state of the job, or why it was refused."""
        request = import_service_pb2.UndoImportRequest(name=job.name, reason="名单有误，整批撤销", request_id=_request_id())
        try:
            answer = await self._imports("UndoImport", request)
        except Refusal as refusal:
            return refusal.reason
        return job_pb2.Job.State.Name((await self.ended(answer.job.name)).state)

    def _watch(self, name: str) -> Any:
        request = job_service_pb2.WatchJobRequest(name=name)
        return self._jobs._stub.WatchJob(request, metadata=self._jobs._metadata)  # noqa: SLF001 — the client of the tests
