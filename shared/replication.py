"""The replication contract, served: how a consumer bootstraps, compares and repairs its copy of this service's aggregates."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event
from wushe.common.v1.replication_service_pb2 import (
    Digest,
    ListDigestsRequest,
    ListDigestsResponse,
    StreamAggregatesRequest,
    StreamAggregatesResponse,
)
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceServicer

from shared.db import Database
from shared.digests import DEFAULT_BITS, bucket_of, digests_in, names_query
from shared.outbox import NewEvent, Outbox
from shared.page_token import PageTokens, bind
from shared.refusals import InvalidField, InvalidPageToken, UnknownAggregateType

CHUNK_EVENTS: Final = 500
CHUNK_BYTES: Final = 1024 * 1024
NAMES_AT_ONCE: Final = 20_000

Snapshots: TypeAlias = Callable[[AsyncConnection, str, Sequence[str], int], Awaitable[Sequence[NewEvent]]]
"""Reads present states as events of type `Snapshot`: (connection, after, names, limit).

Without names: the next `limit` aggregates behind the name `after` (from the first when it is empty), by ascending name in byte
order. With names: those of them that exist, in any order.
"""


@dataclass(frozen=True, slots=True)
class AggregateSource:
    """One aggregate type of a service, as others may copy it."""

    aggregate_type: str
    digests: str
    """A SELECT of `name` (resource name) and `version` of every aggregate, tombstones included."""
    snapshots: Snapshots


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a stream is to send."""

    source: AggregateSource
    buckets: Sequence[int]
    bits: int
    names: Sequence[str]
    after: str


class ReplicationServicer(ReplicationServiceServicer):
    """Serves `wushe.common.v1.ReplicationService` over a service's aggregates."""

    def __init__(self, database: Database, outbox: Outbox, tokens: PageTokens, sources: Sequence[AggregateSource]) -> None:
        """Serve `sources`, dressed as events by `outbox`."""
        self._database = database
        self._outbox = outbox
        self._tokens = tokens
        self._sources = {source.aggregate_type: source for source in sources}

    async def ListDigests(self, request: ListDigestsRequest, _context: Any) -> ListDigestsResponse:
        """Return count and digest of each bucket."""
        source = self._source(request.aggregate_type)
        bits = request.bucket_bits or DEFAULT_BITS
        async with self._database.reading() as connection:
            found = await digests_in(connection, source.digests, bits)
        rows = [Digest(bucket=number, count=bucket.count, digest=bucket.digest) for number, bucket in sorted(found.items())]
        return ListDigestsResponse(digests=rows, bucket_bits=bits)

    async def StreamAggregates(self, request: StreamAggregatesRequest, _context: Any) -> AsyncIterator[StreamAggregatesResponse]:
        """Send full states by ascending name, each chunk with the token that continues behind it."""
        binding = _binding(request)
        wish = self._wish(request, binding)
        async for snapshots in self._read(wish):
            for chunk in _chunks([self._outbox.message(snapshot) for snapshot in snapshots]):
                token = self._tokens.encode([chunk[-1].subject], binding=binding)
                yield StreamAggregatesResponse(snapshots=chunk, resume_token=token)

    def _source(self, aggregate_type: str) -> AggregateSource:
        source = self._sources.get(aggregate_type)
        if source is None:
            raise UnknownAggregateType(field="aggregate_type", metadata={"known": ", ".join(sorted(self._sources))})
        return source

    def _wish(self, request: StreamAggregatesRequest, binding: bytes) -> _Wish:
        bits = request.bucket_bits or DEFAULT_BITS
        if any(bucket >= 2**bits for bucket in request.buckets):
            raise InvalidField(f"a bucket of {bits} bits is below {2**bits}", field="buckets")
        try:
            cursor = self._tokens.decode(request.resume_token, binding=binding)
        except InvalidPageToken as refusal:
            raise InvalidPageToken(field="resume_token") from refusal
        return _Wish(self._source(request.aggregate_type), request.buckets, bits, request.names, str(cursor[0]) if cursor else "")

    async def _read(self, wish: _Wish) -> AsyncIterator[Sequence[NewEvent]]:
        """Read page by page, each with a connection of its own: a slow reader holds none."""
        if wish.names or wish.buckets:
            async for names in self._names(wish):
                async with self._database.reading() as connection:
                    found = await wish.source.snapshots(connection, "", names, len(names))
                yield sorted(found, key=lambda snapshot: snapshot.subject.encode())
            return
        after = wish.after
        while True:
            async with self._database.reading() as connection:
                found = await wish.source.snapshots(connection, after, (), CHUNK_EVENTS)
            if not found:
                return
            yield found
            after = found[-1].subject

    async def _names(self, wish: _Wish) -> AsyncIterator[Sequence[str]]:
        if wish.names:
            wanted = {name for name in wish.names if not wish.buckets or bucket_of(name, wish.bits) in wish.buckets}
            names: Sequence[str] = sorted((name for name in wanted if name > wish.after), key=str.encode)
            for start in range(0, len(names), CHUNK_EVENTS):
                yield names[start : start + CHUNK_EVENTS]
            return
        query, after = names_query(wish.source.digests), wish.after
        while True:
            parameters = {"buckets": list(wish.buckets), "bits": wish.bits, "after": after, "limit": NAMES_AT_ONCE}
            async with self._database.reading() as connection:
                names = (await connection.scalars(query, parameters)).all()
            for start in range(0, len(names), CHUNK_EVENTS):
                yield names[start : start + CHUNK_EVENTS]
            if len(names) < NAMES_AT_ONCE:
                return
            after = names[-1]


def _binding(request: StreamAggregatesRequest) -> bytes:
    buckets = ",".join(map(str, sorted(request.buckets)))
    return bind("StreamAggregates", request.aggregate_type, str(request.bucket_bits or DEFAULT_BITS), buckets, *sorted(request.names))


def _chunks(events: Sequence[Event]) -> Iterator[list[Event]]:
    """Split events so that each message stays well below what a client accepts."""
    chunk: list[Event] = []
    size = 0
    for event in events:
        if chunk and size + event.ByteSize() > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
        chunk.append(event)
        size += event.ByteSize()
    if chunk:
        yield chunk
