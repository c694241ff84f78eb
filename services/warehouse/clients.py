"""The services that are followed, called: their replication contract."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub

from services.warehouse.model.projection import Projection, Source, Values
from services.warehouse.model.reading import Poison, Read, read_events
from shared.digests import Bucket, Digests
from shared.grpc_client import Peer
from shared.replication_client import NAMES_AT_ONCE, stream

DIGEST_SECONDS: Final = 120.0
ROWS_AT_ONCE: Final = 10_000
BUCKETS_AT_ONCE: Final = 4_096


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some aggregates in their present state."""

    rows: list[Values]
    poison: list[Poison]
    resume_token: str


class Registry:
    """One service's truth, as the warehouse may copy it. Its calls raise Refusal and RemoteFault."""

    def __init__(self, source: Source, peer: Peer) -> None:
        """Call through `peer`."""
        self._source = source
        self._stub: Any = ReplicationServiceStub(peer)

    async def digests(self, projection: Projection, bits: int) -> Digests:
        """Return count and digest of each bucket."""
        request = ListDigestsRequest(aggregate_type=projection.aggregate_type, bucket_bits=bits)
        answer = await self._stub.ListDigests(request, timeout=DIGEST_SECONDS)
        return {digest.bucket: Bucket(digest.count, digest.digest) for digest in answer.digests}

    async def copy(self, projection: Projection, resume_token: str = "") -> AsyncIterator[Chunk]:
        """Yield all aggregates of a type, thousands at a time, from behind a token."""
        async for chunk in self._chunks(StreamAggregatesRequest(aggregate_type=projection.aggregate_type, resume_token=resume_token)):
            yield chunk

    async def snapshots(
        self, projection: Projection, *, names: Sequence[str] = (), buckets: Sequence[int] = (), bits: int = 0
    ) -> AsyncIterator[list[Values]]:
        """Yield the present state of aggregates, by name or by bucket. What cannot be read is left out: it differs, and is told so."""
        for request in self._requests(projection.aggregate_type, names, buckets, bits):
            async for chunk in self._chunks(request):
                yield chunk.rows

    async def versions(
        self, projection: Projection, *, names: Sequence[str] = (), buckets: Sequence[int] = (), bits: int = 0
    ) -> dict[str, int]:
        """Return the versions of aggregates by name, of those that were asked for and exist."""
        wanted = self._requests(projection.aggregate_type, names, buckets, bits)
        answers = (answer for request in wanted async for answer in stream(self._stub, request))
        return {one.subject: one.version async for answer in answers for one in answer.snapshots}

    def _requests(self, kind: str, names: Sequence[str], buckets: Sequence[int], bits: int) -> list[StreamAggregatesRequest]:
        by_name = (names[start : start + NAMES_AT_ONCE] for start in range(0, len(names), NAMES_AT_ONCE))
        by_bucket = (buckets[start : start + BUCKETS_AT_ONCE] for start in range(0, len(buckets), BUCKETS_AT_ONCE))
        return [
            *(StreamAggregatesRequest(aggregate_type=kind, names=some) for some in by_name),
            *(StreamAggregatesRequest(aggregate_type=kind, buckets=some, bucket_bits=bits) for some in by_bucket),
        ]

    async def _chunks(self, request: StreamAggregatesRequest) -> AsyncIterator[Chunk]:
        """Receive a stream, resumed wherever it breaks, and hand its rows on in large portions."""
        read, token, kind = Read(), "", request.aggregate_type
        async for answer in stream(self._stub, request):
            await asyncio.to_thread(read_events, self._source, answer.snapshots, read, 0)
            token = answer.resume_token
            if len(read.rows.get(kind, ())) >= ROWS_AT_ONCE:
                yield Chunk(read.rows.get(kind, []), read.poison, token)
                read = Read()
        if read.events:
            yield Chunk(read.rows.get(kind, []), read.poison, token)
