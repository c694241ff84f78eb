"""The warehouse as a mirror: how fast it takes in a backlog, how far it is behind in daily work, how long it takes to prove itself equal.

The registry is filled by SQL, and what it would have told is published in its name while the warehouse is held; so the warehouse alone is
measured, with the bus, on the whole machine.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any, Final
from uuid import UUID

import asyncpg
import grpc
from wushe.common.v1.event_pb2 import Event, EventBatch
from wushe.common.v1.job_pb2 import Job
from wushe.common.v1.job_service_pb2 import WatchJobRequest
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1.volunteer_events_pb2 import VolunteerState
from wushe.warehouse.v1 import sync_service_pb2 as pb
from wushe.warehouse.v1.change_service_pb2 import ListLatestChangesRequest
from wushe.warehouse.v1.change_service_pb2_grpc import ChangeServiceStub
from wushe.warehouse.v1.sync_pb2 import SourceStatus
from wushe.warehouse.v1.sync_service_pb2_grpc import SyncServiceStub

from shared.batches import MAX_EVENTS, message_id
from shared.embedded.nats import OPERATOR
from shared.ids import uuid7
from shared.jetstream import Bus
from tests.bench import registry
from tests.bench.processes import cpu_seconds, forget_peak, peak_mib
from tests.bench.session import Session

SUBJECT: Final = "wushe.volunteer.v1.volunteer.130402"
WINDOW: Final = 32
PER_SECOND: Final = 500
LAG_SECONDS: Final = 30
CHANGES: Final = 50
LOOK_SECONDS: Final = 0.05
_VOLUNTEERS: Final = "SELECT id, person_id, community, state FROM volunteer ORDER BY id"


def measure(session: Session, count: int) -> None:
    """Take the figures of the mirror over `count` volunteers."""
    session.results.notes.extend(
        [] if count >= registry.VOLUNTEERS else [f"the mirror held {count:,} volunteers, not {registry.VOLUNTEERS:,}"]
    )
    asyncio.run(_Mirror(session, count).measure())


class _Mirror:
    def __init__(self, session: Session, count: int) -> None:
        self._session = session
        self._count = count
        self._process = session.stack.services["warehouse"]
        self._bus = Bus(session.stack.nats_url, name="volunteer", user=OPERATOR, password=session.stack.nats_password)
        self._metadata = (("authorization", session.stack.token),)

    async def measure(self) -> None:
        """Take the figures, one after the other."""
        async with grpc.aio.insecure_channel(self._session.stack.addresses["warehouse"]) as channel:
            sync, jobs = SyncServiceStub(channel), JobServiceStub(channel)
            await self._backlog(sync)
            await self._reconcile(sync, jobs)
            await self._lag(sync)
            await self._changes(ChangeServiceStub(channel))
        await self._bus.close()

    async def _backlog(self, sync: Any) -> None:
        before = (await self._status(sync)).event_count
        self._process.suspend()
        try:
            await self._publish_all()
        finally:
            used, bus = cpu_seconds(self._process), cpu_seconds(self._session.stack.bus)
            forget_peak(self._process)
            self._process.resume()
        begun = time.monotonic()
        while (await self._status(sync)).event_count < before + self._count:  # noqa: ASYNC110 # in another process
            await asyncio.sleep(LOOK_SECONDS)
        seconds = time.monotonic() - begun
        cost = {"warehouse_us": cpu_seconds(self._process) - used, "nats_us": cpu_seconds(self._session.stack.bus) - bus}
        per_event = {name: round(spent / self._count * 1e6, 1) for name, spent in cost.items()}
        self._session.results.add("mirror_backlog", self._count / seconds, seconds=seconds, **per_event)
        self._session.results.add("mirror_rss", peak_mib(self._process))

    async def _reconcile(self, sync: Any, jobs: Any) -> None:
        begun = time.monotonic()
        request = pb.ReconcileRequest(services=["volunteer"], request_id=f"{self._session.run}-reconcile")
        job = (await sync.Reconcile(request, metadata=self._metadata)).job
        async for told in jobs.WatchJob(WatchJobRequest(name=job.name), metadata=self._metadata):
            job = told.job
        self._session.results.add("mirror_reconcile", time.monotonic() - begun, refused=job.refused_count)
        if job.state != Job.STATE_SUCCEEDED or job.refused_count:
            self._session.results.notes.append(f"the mirror was not equal to its registry: {job.refused_count} of {job.total_count} differ")
        self._session.results.add("mirror_rss_compared", peak_mib(self._process))

    async def _lag(self, sync: Any) -> None:
        """Tell of new volunteers as busy counties would, and look how old the oldest of each batch is when it can be read."""
        seen: list[float] = []
        looking = asyncio.create_task(self._look(sync, seen))
        for _ in range(LAG_SECONDS * 10):
            begun = time.monotonic()
            await self._publish([_event(uuid7(), uuid7(), "130402001001", 2) for _ in range(PER_SECOND // 10)])
            await asyncio.sleep(max(0.0, 0.1 - (time.monotonic() - begun)))
        looking.cancel()
        cut = statistics.quantiles(seen, n=100)
        self._session.results.add("mirror_lag_p50", cut[49])
        self._session.results.add("mirror_lag_p99", cut[98], batches=len(seen))

    async def _look(self, sync: Any, seen: list[float]) -> None:
        known = (await self._status(sync)).event_count
        while True:
            status = await self._status(sync)
            if status.event_count != known:
                known = status.event_count
                seen.append(status.lag_ms / 1000)
            await asyncio.sleep(LOOK_SECONDS)

    async def _changes(self, service: Any) -> None:
        """Ask what happened last, as the first page does."""
        seen: list[float] = []
        request = ListLatestChangesRequest(parent="divisions/130402", page_size=12)
        for _ in range(CHANGES):
            begun = time.monotonic()
            await service.ListLatestChanges(request, metadata=self._metadata)
            seen.append((time.monotonic() - begun) * 1000)
        self._session.results.add("mirror_changes_p50", statistics.median(seen), first=seen[0], slowest=max(seen))

    async def _status(self, sync: Any) -> SourceStatus:
        answer = await sync.GetSyncStatus(pb.GetSyncStatusRequest(), metadata=self._metadata)
        found: SourceStatus = next(one for one in answer.sources if one.service == "volunteer")
        return found

    async def _publish_all(self) -> None:
        waiting: set[asyncio.Task[None]] = set()
        async for events in self._batches():
            waiting.add(asyncio.create_task(self._publish(events)))
            if len(waiting) == WINDOW:
                _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.gather(*waiting)

    async def _batches(self) -> AsyncIterator[list[Event]]:
        connection = await asyncpg.connect(self._session.stack.database_urls["volunteer"])
        async with connection.transaction():
            cursor = await connection.cursor(_VOLUNTEERS)
            left = self._count
            while left > 0 and (rows := await cursor.fetch(min(left, MAX_EVENTS))):
                yield [_event(*row) for row in rows]
                left -= len(rows)
        await connection.close()

    async def _publish(self, events: Sequence[Event]) -> None:
        payload = EventBatch(events=events).SerializeToString()
        await self._bus.publish(SUBJECT, payload, message_id=message_id(SUBJECT, payload))


def _event(volunteer: UUID, person: UUID, community: str, state: int) -> Event:
    """Return what the volunteer service tells of a volunteer who was registered now."""
    event = Event(
        id=str(uuid7()), source="wushe.volunteer", type="wushe.volunteer.v1.VolunteerRegistered", subject=f"volunteers/{volunteer}",
        version=1, datacontenttype="application/protobuf", actor="service:bench", aggregate_type="volunteer",
        traceparent="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    )  # fmt: skip
    event.time.GetCurrentTime()
    state_now = VolunteerState(
        volunteer=event.subject, person=f"persons/{person}", volunteer_number="9000000000000", community=f"communities/{community}",
        age_band=volunteer_pb2.AGE_BAND_ADULT, skills=["急救"], channel=volunteer_pb2.REGISTRATION_CHANNEL_SELF,
        state=volunteer_pb2.Volunteer.State.Name(state),
    )  # fmt: skip
    event.data.Pack(state_now)
    return event
