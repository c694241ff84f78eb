"""The replication contract, used: fills, checks and mends a copy of another service's aggregates.

Bootstrap: create the durable consumer first, then copy everything; both apply by version, so their order is of no consequence.
Compare: digests there against digests over the inbox here. Repair: copy again what differs.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

import grpc
import structlog
from wushe.common.v1.event_pb2 import Event
from wushe.common.v1.replication_service_pb2 import (
    ListDigestsRequest,
    ListDigestsResponse,
    StreamAggregatesRequest,
    StreamAggregatesResponse,
)

from shared.db import Database
from shared.digests import DEFAULT_BITS, Bucket, Digests, compare, digests_in, names_query
from shared.inbox import Applied, FetchMissing, Inbox
from shared.refusals import Kind, Refusal

log = structlog.get_logger(__name__)

NAMES_AT_ONCE: Final = 1_000
BREAKS_AT_MOST: Final = 8
"""So many breaks of a stream in a row, none of them with progress, end a copy; it can be resumed later."""

PAUSE_SECONDS: Final = 0.5

_INBOX = "SELECT subject AS name, version FROM inbox WHERE consumer = :consumer AND aggregate_type = :aggregate_type"


class Stub(Protocol):
    """A stub of ReplicationService."""

    def ListDigests(self, request: ListDigestsRequest, /) -> Awaitable[ListDigestsResponse]:  # noqa: N802 # the contract's name
        """Call it."""
        ...

    def StreamAggregates(self, request: StreamAggregatesRequest, /) -> AsyncIterable[StreamAggregatesResponse]:  # noqa: N802 # the same
        """Call it."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a copy has come."""

    applied: Applied = field(default_factory=Applied)
    resume_token: str = ""
    """Continues the copy behind what is applied."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What a repair found."""

    buckets: tuple[int, ...]
    """Those that differed."""
    applied: Applied
    surplus: tuple[str, ...]
    """Aggregates of the copy that their owner does not know. An owner keeps tombstones, so a person should look at these."""


class Replica:
    """A copy of one aggregate type, kept by an inbox."""

    def __init__(self, database: Database, inbox: Inbox, stub: Stub, aggregate_type: str, *, bits: int = DEFAULT_BITS) -> None:
        """Copy `aggregate_type` from the service behind `stub`; `bits` choose how finely the two are compared."""
        self._database = database
        self._inbox = inbox
        self._stub = stub
        self._aggregate_type = aggregate_type
        self._bits = bits

    async def bootstrap(self, *, resume_token: str = "", progress: Callable[[Progress], None] | None = None) -> Progress:
        """Copy everything, from behind `resume_token` when an earlier copy was interrupted."""
        request = StreamAggregatesRequest(aggregate_type=self._aggregate_type, resume_token=resume_token)
        so_far = Progress(resume_token=resume_token)
        async for chunk in stream(self._stub, request):
            so_far = Progress(so_far.applied + await self._inbox.apply(chunk.snapshots), chunk.resume_token)
            if progress is not None:
                progress(so_far)
        return so_far

    async def differing(self) -> list[int]:
        """Return the buckets in which copy and owner differ. While events are on their way some always do; ask twice."""
        request = ListDigestsRequest(aggregate_type=self._aggregate_type, bucket_bits=self._bits)
        answer = await self._stub.ListDigests(request)
        theirs: Digests = {digest.bucket: Bucket(digest.count, digest.digest) for digest in answer.digests}
        async with self._database.reading() as connection:
            ours = await digests_in(connection, _INBOX, self._bits, self._mine())
        return compare(ours, theirs)

    async def repair(self, buckets: Sequence[int], *, again: bool = False) -> Repair:
        """Copy these buckets anew. With `again` the effect of equal versions is written once more, for a damaged copy."""
        if not buckets:
            return Repair((), Applied(), ())
        request = StreamAggregatesRequest(aggregate_type=self._aggregate_type, buckets=buckets, bucket_bits=self._bits)
        applied = Applied()
        known: set[str] = set()
        async for chunk in stream(self._stub, request):
            applied += await self._inbox.apply(chunk.snapshots, again=again)
            known.update(snapshot.subject for snapshot in chunk.snapshots)
        surplus = sorted({name async for name in self._names(buckets)} - known)
        return Repair(tuple(buckets), applied, tuple(surplus))

    async def _names(self, buckets: Sequence[int]) -> AsyncIterator[str]:
        query, after = names_query(_INBOX), ""
        while True:
            parameters = {"buckets": list(buckets), "bits": self._bits, "after": after, "limit": NAMES_AT_ONCE, **self._mine()}
            async with self._database.reading() as connection:
                names = (await connection.scalars(query, parameters)).all()
            for name in names:
                yield name
            if len(names) < NAMES_AT_ONCE:
                return
            after = names[-1]

    def _mine(self) -> dict[str, str]:
        return {"consumer": self._inbox.consumer, "aggregate_type": self._aggregate_type}


async def stream(stub: Stub, request: StreamAggregatesRequest) -> AsyncIterator[StreamAggregatesResponse]:
    """Receive a stream to its end, resumed wherever it breaks."""
    breaks = 0
    while True:
        try:
            async for chunk in stub.StreamAggregates(request):
                yield chunk
                request.resume_token = chunk.resume_token
                breaks = 0
        except (grpc.aio.AioRpcError, Refusal) as error:
            breaks += 1
            if not _unavailable(error) or breaks > BREAKS_AT_MOST:
                raise
            log.info("a copy broke off and is resumed", aggregate_type=request.aggregate_type)
            await asyncio.sleep(PAUSE_SECONDS)
        else:
            return


def missing_from(stub: Stub) -> FetchMissing:
    """Return what an Inbox asks the owner with when events are missing."""

    async def fetch(aggregate_type: str, names: Sequence[str]) -> list[Event]:
        found: list[Event] = []
        for start in range(0, len(names), NAMES_AT_ONCE):
            request = StreamAggregatesRequest(aggregate_type=aggregate_type, names=names[start : start + NAMES_AT_ONCE])
            async for chunk in stub.StreamAggregates(request):
                found += chunk.snapshots
        return found

    return fetch


def _unavailable(error: grpc.aio.AioRpcError | Refusal) -> bool:
    if isinstance(error, Refusal):
        return error.kind is Kind.UNAVAILABLE
    return error.code() is grpc.StatusCode.UNAVAILABLE
