"""Sends a list to the service that takes it, watches the job, and reads what became of the rows.

A service that restarts in between is waited for: the import goes on behind the line that it names.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeAlias, TypeVar

import grpc
from wushe.common.v1 import job_pb2, job_service_pb2
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub
from wushe.directory.v1.community_service_pb2 import ListCommunitiesRequest
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub

from services.admin.lists.kind import ListKind
from services.admin.lists.places import Places
from shared.errors import received

T = TypeVar("T")

ROWS_AT_ONCE: Final = 500
CALL_SECONDS: Final = 30.0
STREAM_SECONDS: Final = 3000.0
PATIENCE_SECONDS: Final = 120.0
"""So long a service may be away before the command gives up; the import stays, and can be resumed."""

PAUSE_SECONDS: Final = 0.5

Metadata: TypeAlias = tuple[tuple[str, str], ...]
Told: TypeAlias = Callable[[job_pb2.Job], None]
"""Is told how far a job is."""


class BegunBefore(Exception):
    """The same file is being imported, or was."""

    def __init__(self, job: job_pb2.Job) -> None:
        """Remember as what."""
        self.job = job
        super().__init__(f"{job.name} is {job_pb2.Job.State.Name(job.state).removeprefix('STATE_').lower()}")


@dataclass(slots=True)
class Lists:
    """Calls the services about lists of one kind, in the name of one caller."""

    kind: ListKind
    service: grpc.Channel
    directory: grpc.Channel
    token: str

    def places(self, parent: str) -> Places:
        """Return all communities below a division, if the rows name any."""
        found, token = Places(), ""
        if not self.kind.community:
            return found
        stub = CommunityServiceStub(self.directory)
        while True:
            request = ListCommunitiesRequest(parent=parent, page_size=1000, page_token=token)
            page = self._call(stub.ListCommunities, request)
            for community in page.communities:
                found.add(community)
            token = page.next_page_token
            if not token:
                return found

    def send(self, config: Any, rows: Callable[[], Iterable[Any]], told: Told, *, resume: bool) -> str:
        """Send a list, and return the job's name when all of it is safe. Raises BegunBefore where that was not meant to be resumed."""
        names: list[str] = []

        def attempt() -> str:
            for answer in _Sending(self, config, rows).answers():
                begun_before = answer.received_line > 0 or answer.job.state != job_pb2.Job.STATE_RECEIVING
                if not names and begun_before and not resume:
                    raise BegunBefore(answer.job)
                names.append(answer.job.name)
                told(answer.job)
            return names[-1]

        return patiently(self.kind.calls.request.DESCRIPTOR.name.removesuffix("Request"), attempt)

    def watch(self, name: str, told: Told) -> job_pb2.Job:
        """Follow a job until it has ended."""
        return watched(self.service, name, self.metadata, told)

    def outcomes(self, name: str, *, refused_only: bool) -> Iterator[Any]:
        """Yield what became of the rows of an import, by line."""
        request = self.kind.calls.outcomes_request(parent=name, refused_only=refused_only, page_size=1000)
        while True:
            page = self._call(self.kind.calls.outcomes(self.service), request)
            yield from page.outcomes
            request.page_token = page.next_page_token
            if not request.page_token:
                return

    def undo(self, name: str, reason: str) -> str:
        """Begin to take an import back, and return the job's name."""
        request = self.kind.calls.undo_request(name=name, reason=reason, request_id=secrets.token_hex(16))
        begun: str = self._call(self.kind.calls.undo(self.service), request).job.name
        return begun

    @property
    def metadata(self) -> Metadata:
        """What every call carries."""
        return (("authorization", f"Bearer {self.token}"),)

    def _call(self, method: Any, request: Any) -> Any:
        return patiently(type(request).__name__, lambda: method(request, metadata=self.metadata, timeout=CALL_SECONDS))


def watched(service: grpc.Channel, name: str, metadata: Metadata, told: Told = lambda _: None) -> job_pb2.Job:
    """Follow a job of a service until it has ended."""

    def attempt() -> job_pb2.Job:
        job = job_pb2.Job()
        request = job_service_pb2.WatchJobRequest(name=name)
        for answer in JobServiceStub(service).WatchJob(request, metadata=metadata, timeout=STREAM_SECONDS):
            job = answer.job
            told(job)
        return job

    return patiently("WatchJob", attempt)


def patiently(method: str, attempt: Callable[[], T]) -> T:
    """Try again while a service is away. What is called may be repeated. Refusals are raised as what they are."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        begun = time.monotonic()
        try:
            return attempt()
        except grpc.RpcError as error:
            until = max(until, begun + PATIENCE_SECONDS)
            if error.code() is not grpc.StatusCode.UNAVAILABLE or time.monotonic() > until:
                raise received(method, error) from None
            time.sleep(PAUSE_SECONDS)


class _Sending:
    """One stream: the config, then rows behind the line that the service names, then the end."""

    def __init__(self, lists: Lists, config: Any, rows: Callable[[], Iterable[Any]]) -> None:
        self._lists = lists
        self._calls = lists.kind.calls
        self._config = config
        self._rows = rows
        self._opened = threading.Event()
        self._state = job_pb2.Job.STATE_UNSPECIFIED
        self._line = 0

    def answers(self) -> Iterator[Any]:
        send = self._calls.send(self._lists.service)
        call = send(self._messages(), metadata=self._lists.metadata, timeout=STREAM_SECONDS)
        try:
            for answer in call:
                if not self._opened.is_set():
                    self._state, self._line = answer.job.state, answer.received_line
                    self._opened.set()
                yield answer
        finally:
            call.cancel()
            self._opened.set()

    def _messages(self) -> Iterator[Any]:
        """Yield what is sent, in gRPC's own thread."""
        yield self._calls.request(config=self._config)
        self._opened.wait()
        if self._state != job_pb2.Job.STATE_RECEIVING:
            return
        new = (row for row in self._rows() if row.line > self._line)
        while some := list(islice(new, ROWS_AT_ONCE)):
            yield self._calls.request(rows=self._calls.rows(rows=some))
        yield self._calls.request(complete=True)
