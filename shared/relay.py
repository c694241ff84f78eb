"""The relay: publishes what the outbox holds, in order, at least once, from exactly one process at a time.

It reads `published_at IS NULL ORDER BY id` under an advisory lock. Of the ways that were measured only this one neither
loses an event nor turns two events of one aggregate around: an id is given out before its transaction commits, so
whoever remembers the last id he has seen passes over those that commit late.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol

import asyncpg
import structlog
from asyncpg.prepared_stmt import PreparedStatement

from shared.batches import Batch, batches, message_id
from shared.db import DRIVER_TROUBLE, Database, DriverConnection
from shared.jetstream import BUS_TROUBLE, Bus, StreamPlan

log = structlog.get_logger(__name__)

LOCK: Final = "wushe.relay"
PAGE_ROWS: Final = 2_000
PAGE_BYTES: Final = 8 * 1024 * 1024
WINDOW: Final = 32
"""Subjects published to at the same time. One subject is published in order, one batch after the other."""

POLL_SECONDS: Final = 0.25
GATHER_SECONDS: Final = 0.02
"""How long a wake-up waits for company: a batch costs little more than a single event."""

GATHER_SECONDS_PER_EVENT: Final = 0.002
GATHER_SECONDS_AT_MOST: Final = 0.1
"""The more events the last page had, the longer the next one waits: a busy minute's events are spread over many subjects, each of
which would get a message for one or two of them."""

RETRY_SECONDS: Final = 1.0
MEASURE_SECONDS: Final = 10.0
COUNTED_AT_MOST: Final = 1_000_000

DATABASE_TROUBLE: Final = (asyncpg.PostgresError, *DRIVER_TROUBLE, OSError, asyncio.TimeoutError)

_PREPARE = """
SET synchronous_commit = off;  -- a mark lost in a crash is an event published twice, which versions absorb
SET enable_seqscan = off;      -- the partial index, whatever the statistics say
"""

_READ = """
SELECT id, created_at, array_to_string(subjects, ' '), event
FROM (
    SELECT *, sum(octet_length(event)) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) - octet_length(event) AS bytes_before
    FROM (SELECT id, created_at, subjects, event FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT $1) AS oldest
) AS page
WHERE bytes_before < $2
ORDER BY id
"""

# The bounds on created_at spare it the partitions of other days.
_MARK = """
UPDATE outbox SET published_at = now()
WHERE id = ANY($1::bigint[]) AND published_at IS NULL AND created_at BETWEEN $2 AND $3
"""

_BACKLOG = """
SELECT count(*) AS events, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age
FROM (SELECT created_at FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT $1) AS waiting
"""


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits in the outbox."""

    events: int
    """Counted up to a million."""
    age_seconds: float
    """Age of the oldest."""


class RelayObserver(Protocol):
    """Hears how the relay is doing; metrics are one."""

    def published(self, events: int, messages: int, lag_seconds: float) -> None:
        """Events were stored by the bus; the oldest of them had waited `lag_seconds`."""
        ...

    def backlog(self, backlog: Backlog) -> None:
        """Report what waits, every few seconds."""
        ...

    def leading(self, *, leads: bool) -> None:
        """Report whether this process is the one that relays."""
        ...


class Unobserved:
    """Nobody listens."""

    def published(self, events: int, messages: int, lag_seconds: float) -> None:
        """Ignore it."""

    def backlog(self, backlog: Backlog) -> None:
        """Ignore it."""

    def leading(self, *, leads: bool) -> None:
        """Ignore it."""


class Relay:
    """Publishes one service's events."""

    def __init__(
        self, database: Database, bus: Bus, plan: StreamPlan, *, observer: RelayObserver | None = None, poll_seconds: float = POLL_SECONDS
    ) -> None:
        """Relay the outbox of `database` to the stream of `plan`."""
        self._database = database
        self._bus = bus
        self._plan = plan
        self._observer = observer or Unobserved()
        self._poll_seconds = poll_seconds
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look at the outbox now: something was committed. Costs nothing; meant for `Database.after_commit`."""
        self._woken.set()

    async def run(self) -> None:
        """Relay until cancelled, through every outage. Raises only BusRefused and BusClosed, which waiting cannot mend."""
        while True:
            try:
                await self._lead()
            except (*DATABASE_TROUBLE, *BUS_TROUBLE) as error:
                log.warning("relay interrupted", error=f"{type(error).__name__}: {error}")
            await asyncio.sleep(RETRY_SECONDS)

    async def _lead(self) -> None:
        await self._bus.connect()
        await self._bus.ensure_stream(self._plan)
        async with self._database.exclusive(LOCK) as session, asyncio.timeout(None) as held:
            # The lock is the session's: when the session ends, whatever is under way ends too, with a TimeoutError.
            def lost(_: object) -> None:
                held.reschedule(0)

            session.add_termination_listener(lost)
            self._observer.leading(leads=True)
            try:
                await self._relay(session)
            finally:
                session.remove_termination_listener(lost)
                self._observer.leading(leads=False)

    async def _relay(self, session: DriverConnection) -> None:
        await session.execute(_PREPARE)
        read, mark = await session.prepare(_READ), await session.prepare(_MARK)
        measured = -MEASURE_SECONDS
        loop = asyncio.get_running_loop()
        while True:
            self._woken.clear()
            rows = await read.fetch(PAGE_ROWS, PAGE_BYTES)
            if rows:
                await self._publish(rows, mark)
            if loop.time() - measured >= MEASURE_SECONDS:
                measured = loop.time()
                await self._measure(session)
            if len(rows) < PAGE_ROWS and sum(len(row[3]) for row in rows) < PAGE_BYTES:
                await self._pause(min(GATHER_SECONDS + len(rows) * GATHER_SECONDS_PER_EVENT, GATHER_SECONDS_AT_MOST))

    async def _measure(self, session: DriverConnection) -> None:
        waiting = await session.fetchrow(_BACKLOG, COUNTED_AT_MOST)
        if waiting is not None:
            self._observer.backlog(Backlog(waiting[0], waiting[1]))

    async def _pause(self, gather: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._poll_seconds):
                await self._woken.wait()
        await asyncio.sleep(gather)

    async def _publish(self, rows: Sequence[asyncpg.Record], mark: PreparedStatement) -> None:
        """Publish a page, then mark what the bus has stored; the rest is read again."""
        queues = batches((row[0], row[2], row[3]) for row in rows)
        window = asyncio.Semaphore(WINDOW)
        results = await asyncio.gather(*(self._publish_in_order(queue, window) for queue in queues.values()))
        unsent = {row_id for left, _ in results for batch in left for row_id in batch.ids}
        done = [row for row in rows if row[0] not in unsent]
        if done:
            oldest, newest = min(row[1] for row in done), max(row[1] for row in done)
            await mark.fetch([row[0] for row in done], oldest, newest)
            lag = (datetime.now(UTC) - oldest).total_seconds()
            self._observer.published(len(done), sum(map(len, queues.values())) - sum(len(left) for left, _ in results), lag)
        for _, trouble in results:
            if trouble is not None:
                raise trouble

    async def _publish_in_order(self, queue: list[Batch], window: asyncio.Semaphore) -> tuple[list[Batch], Exception | None]:
        """Publish one subject's batches; return those that may not have arrived, and why."""
        async with window:
            for position, batch in enumerate(queue):
                payload = batch.payload()
                try:
                    await self._bus.publish(batch.subject, payload, message_id=message_id(batch.subject, payload))
                except BUS_TROUBLE as trouble:
                    return queue[position:], trouble
        return [], None
