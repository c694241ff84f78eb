"""Lists as callers send them: rows by a stream, a job that is watched, outcomes that are read."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any, Final

from wushe.common.v1 import import_service_pb2, job_pb2, job_service_pb2
from wushe.common.v1.import_pb2 import ImportConfig
from wushe.common.v1.import_service_pb2_grpc import ImportServiceStub
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub
from wushe.incubation.v1 import organization_service_pb2, roster_service_pb2
from wushe.incubation.v1.organization_row_pb2 import OrganizationRow
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceStub
from wushe.incubation.v1.roster_row_pb2 import RosterRow
from wushe.incubation.v1.roster_service_pb2_grpc import RosterServiceStub

from shared.refusals import Refusal
from tests.integration.directory.persons import RESIDENT, resident_id
from tests.integration.directory.running import Client
from tests.integration.incubation.organizations import INSTITUTION, code
from tests.integration.incubation.running import CITY, Caller, Running, request_id

SUCCEEDED: Final = job_pb2.Job.STATE_SUCCEEDED
_people = itertools.count(1)


def nobody() -> str:
    """Return a valid number of nobody that no other test has used."""
    year, sequence = divmod(next(_people), 900)
    return resident_id(sequence + 1, born=f"{1900 + year}0203")


class Lists:
    """Sends lists of one kind in one caller's name."""

    def __init__(self, running: Running, stub: Any, method: str, messages: tuple[Any, Any], *grants: tuple[str, str]) -> None:
        """Call `method` of a stub with its request and its rows."""
        self._send = Caller(running, stub, *grants)
        self._method = method
        self._request, self._rows = messages
        token = running.directory.token(*(grants or (("city_admin", "1304"),)), subject="desk")
        self._jobs, self._imports = Client(JobServiceStub(running.channel), token), Client(ImportServiceStub(running.channel), token)

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
        config = ImportConfig(request_id=request_id(), parent=parent, content_sha256=b"\x01" * 32, **told)
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
        request = import_service_pb2.UndoImportRequest(name=job.name, reason="名单有误，整批撤销", request_id=request_id())
        try:
            answer = await self._imports("UndoImport", request)
        except Refusal as refusal:
            return refusal.reason
        return job_pb2.Job.State.Name((await self.ended(answer.job.name)).state)

    def _watch(self, name: str) -> Any:
        request = job_service_pb2.WatchJobRequest(name=name)
        return self._jobs._stub.WatchJob(request, metadata=self._jobs._metadata)  # noqa: SLF001 — the client of the tests


def rosters(running: Running, *grants: tuple[str, str]) -> Lists:
    """Return what sends rosters."""
    messages = roster_service_pb2.ImportRosterRequest, roster_service_pb2.RosterRows
    return Lists(running, RosterServiceStub, "ImportRoster", messages, *grants)


def organizations(running: Running, *grants: tuple[str, str]) -> Lists:
    """Return what sends lists of organizations."""
    messages = organization_service_pb2.ImportOrganizationsRequest, organization_service_pb2.OrganizationRows
    return Lists(running, OrganizationServiceStub, "ImportOrganizations", messages, *grants)


def roster_row(line: int, training: str, **told: Any) -> RosterRow:
    """Return a row of a roster."""
    content = {"document_type": RESIDENT, "document_number": nobody(), "display_name": "样本人", **told}
    return RosterRow(line=line, training=training, **content)


def organization_row(line: int, **told: Any) -> OrganizationRow:
    """Return a row of an institution that is registered, with all that it needs."""
    content = {
        "display_name": f"样本社会工作服务中心{line}", "type": INSTITUTION, "division": "130402", "unified_social_credit_code": code("52"),
        "register_date": "2019-05-06", "authority": "邯山区民政局", "head_document_type": RESIDENT, "head_document_number": nobody(),
        "head_display_name": "样本人", "capital_yuan": "30000.50", "full_time_staff": "12", **told,
    }  # fmt: skip
    return OrganizationRow(line=line, **content)
