"""A volunteer registry in memory: it changes, publishes as the relay does, and serves the replication contract."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import grpc
from wushe.common.v1.event_pb2 import Event, EventBatch
from wushe.common.v1.replication_service_pb2 import (
    Digest,
    ListDigestsRequest,
    ListDigestsResponse,
    StreamAggregatesRequest,
    StreamAggregatesResponse,
)
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceServicer, add_ReplicationServiceServicer_to_server
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1.volunteer_events_pb2 import VolunteerState

from shared.batches import message_id
from shared.digests import bucket_of, digests
from shared.ids import uuid7
from shared.jetstream import BUS_TROUBLE, Bus, StreamPlan
from tests.infrastructure import Infra

PACKAGE: Final = "wushe.volunteer.v1"
PLAN: Final = StreamPlan.of_package(PACKAGE)
SUBJECT: Final = f"{PACKAGE}.volunteer.130402"
CHUNK: Final = 500
STATES: Final = volunteer_pb2.Volunteer
AGES: Final = (volunteer_pb2.AGE_BAND_14_TO_17, volunteer_pb2.AGE_BAND_ADULT)


@dataclass
class Registry(ReplicationServiceServicer):
    """Volunteers, their versions, and what was told of them."""

    bus: Bus
    dice: random.Random = field(default_factory=lambda: random.Random(20261128))
    volunteers: dict[str, Event] = field(default_factory=dict, repr=False)
    address: str = ""
    community: str = "communities/130402001001"
    """Where whatever is told of belongs."""
    asked: int = 0
    """How many aggregates were asked for by name or bucket."""

    def register(self, count: int) -> list[Event]:
        """Let people register; return the events."""
        return [self._tell(f"volunteers/{uuid7()}", 1, "VolunteerRegistered") for _ in range(count)]

    def change(self, count: int) -> list[Event]:
        """Change some of them, any number of times each; return the events."""
        names = list(self.volunteers)
        return [self._change(self.dice.choice(names)) for _ in range(count)]

    def versions(self) -> dict[str, int]:
        """Return the truth."""
        return {name: event.version for name, event in self.volunteers.items()}

    async def publish(self, events: Sequence[Event], *, size: int = 100, twice: float = 0.0) -> None:
        """Publish events in batches of a size; a share of the batches twice."""
        for start in range(0, len(events), size):
            some = list(events[start : start + size])
            await self._publish(some)
            if self.dice.random() < twice:
                await self._publish(self.dice.sample(some, len(some)))

    async def _publish(self, events: Sequence[Event]) -> None:
        """Publish until it is stored, as the relay does."""
        payload = EventBatch(events=events).SerializeToString()
        while True:
            try:
                await self.bus.publish(SUBJECT, payload, message_id=message_id(SUBJECT, payload))
            except BUS_TROUBLE:
                await asyncio.sleep(0.1)
            else:
                return

    async def told(self) -> int:
        """Return the sequence of the last message that the bus holds."""
        jetstream = await self.bus._jetstream()  # noqa: SLF001 # a producer never asks this
        return int((await jetstream.stream_info(PLAN.name)).state.last_seq)

    async def ListDigests(self, request: ListDigestsRequest, _context: Any) -> ListDigestsResponse:
        """Tell count and digest of each bucket."""
        held = self.versions().items() if request.aggregate_type == "volunteer" else ()
        found = digests(held, request.bucket_bits)
        rows = [Digest(bucket=number, count=bucket.count, digest=bucket.digest) for number, bucket in sorted(found.items())]
        return ListDigestsResponse(digests=rows, bucket_bits=request.bucket_bits)

    async def StreamAggregates(self, request: StreamAggregatesRequest, _context: Any) -> AsyncIterator[StreamAggregatesResponse]:
        """Send present states by name."""
        names = sorted(name for name in self._wanted(request) if name > request.resume_token)
        for start in range(0, len(names), CHUNK):
            some = [self._snapshot(name) for name in names[start : start + CHUNK]]
            yield StreamAggregatesResponse(snapshots=some, resume_token=some[-1].subject)

    def _wanted(self, request: StreamAggregatesRequest) -> Iterable[str]:
        if request.aggregate_type != "volunteer":
            return ()
        found: Iterable[str] = self.volunteers
        if request.names:
            found = [name for name in request.names if name in self.volunteers]
        if request.buckets:
            buckets = set(request.buckets)
            found = [name for name in found if bucket_of(name, request.bucket_bits) in buckets]
        if request.names or request.buckets:
            found = list(found)
            self.asked += len(found)
        return found

    def _change(self, name: str) -> Event:
        return self._tell(name, self.volunteers[name].version + 1, "VolunteerUpdated")

    def _snapshot(self, name: str) -> Event:
        event = Event()
        event.CopyFrom(self.volunteers[name])
        event.id, event.type = str(uuid7()), f"{PACKAGE}.Snapshot"
        return event

    def _tell(self, name: str, version: int, kind: str) -> Event:
        event = Event(
            id=str(uuid7()), source="wushe.volunteer", type=f"{PACKAGE}.{kind}", subject=name, version=version,
            datacontenttype="application/protobuf", actor="test", aggregate_type="volunteer",
        )  # fmt: skip
        event.time.FromMilliseconds(int(time.time() * 1000))
        event.data.Pack(self._state(name))
        self.volunteers[name] = event
        return event

    def _state(self, name: str) -> VolunteerState:
        return VolunteerState(
            volunteer=name, person=f"persons/{uuid7()}", volunteer_number="HD000000000001", state=STATES.STATE_ACTIVE,
            community=self.community, age_band=self.dice.choice(AGES), skills=["急救"],
            channel=volunteer_pb2.REGISTRATION_CHANNEL_SELF,
        )  # fmt: skip


@asynccontextmanager
async def serving(infra: Infra, *, listen: str = "127.0.0.1:0") -> AsyncIterator[Registry]:
    """Run a registry with an empty stream."""
    bus = Bus(infra.nats_url, name="volunteer", user=infra.nats_user, password=infra.nats_password, monitor_url=infra.nats_monitor_url)
    await bus.ensure_stream(PLAN)
    registry = Registry(bus)
    server = grpc.aio.server(options=[("grpc.max_receive_message_length", 64 * 1024 * 1024)])
    add_ReplicationServiceServicer_to_server(registry, server)
    registry.address = f"127.0.0.1:{server.add_insecure_port(listen)}"
    await server.start()
    try:
        yield registry
    finally:
        await server.stop(0)
        await bus.close()
