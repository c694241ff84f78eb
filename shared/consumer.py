"""The consumer: pulls a domain's events from JetStream into the inbox, and acknowledges what is committed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final, Protocol, TypeVar

import stamina
import structlog
from google.protobuf.message import DecodeError
from nats.aio.msg import Msg
from nats.js.errors import FetchTimeoutError
from wushe.common.v1.event_pb2 import Event, EventBatch

from shared import dead_letters
from shared.db import Database, is_passing
from shared.inbox import Applied, FetchMissing, Handler, Inbox, Overtaken
from shared.jetstream import BUS_TROUBLE, Bus, Pull

log = structlog.get_logger(__name__)

T = TypeVar("T")

FETCH_MESSAGES: Final = 1
"""A message holds hundreds of events already. Asking for several loses what the client has queued: with messages in its queue nats-py asks
without an expiry, the server refuses its heartbeat, and the queued ones come again only when their time to be acknowledged is over."""
FETCH_SECONDS: Final = 5.0
HEARTBEAT_SECONDS: Final = 1.0
RETRY_SECONDS: Final = 1.0
SILENT_FETCHES: Final = 2
"""So many fetches without event or heartbeat mean that the subscription is dead, as happens after a server's restart."""

POISON_ATTEMPTS: Final = 3


class ConsumerObserver(Protocol):
    """Hears what a consumer does; metrics are one."""

    def applied(self, consumer: str, applied: Applied, lag_seconds: float) -> None:
        """Events were handled; the newest of them was recorded `lag_seconds` ago."""
        ...

    def dead_letter(self, consumer: str) -> None:
        """Report an event that could not be applied and was put aside."""
        ...


class Unobserved:
    """Nobody listens."""

    def applied(self, consumer: str, applied: Applied, lag_seconds: float) -> None:
        """Ignore it."""

    def dead_letter(self, consumer: str) -> None:
        """Ignore it."""


class Consumer:
    """Applies one stream's events with a handler of this service."""

    def __init__(
        self,
        database: Database,
        bus: Bus,
        *,
        stream: str,
        durable: str,
        handler: Handler,
        fetch_missing: FetchMissing | None = None,
        subjects: Sequence[str] = (),
        observer: ConsumerObserver | None = None,
    ) -> None:
        """Consume `stream` (`WUSHE_DIRECTORY`) as `durable` (`volunteer`), narrowed to `subjects` when any are given."""
        self.inbox = Inbox(database, durable, handler, fetch_missing=fetch_missing)
        self._database = database
        self._bus = bus
        self._stream = stream
        self._durable = durable
        self._subjects = subjects
        self._observer = observer or Unobserved()

    async def run(self) -> None:
        """Consume until cancelled, through every outage. Raises only BusRefused and BusClosed, which waiting cannot mend."""
        while True:
            try:
                await self._consume(await self._bus.pull(self._stream, self._durable, self._subjects))
            except BUS_TROUBLE as error:
                log.warning("consumer interrupted", consumer=self._durable, error=f"{type(error).__name__}: {error}")
            await asyncio.sleep(RETRY_SECONDS)

    async def _consume(self, pull: Pull) -> None:
        try:
            silent = 0
            while silent < SILENT_FETCHES:
                try:
                    messages = await pull.fetch(FETCH_MESSAGES, timeout=FETCH_SECONDS, heartbeat=HEARTBEAT_SECONDS)
                except FetchTimeoutError:  # nothing new, and the server said so
                    silent = 0
                    continue
                except TimeoutError:
                    silent += 1
                    continue
                silent = 0
                for message in messages:
                    await self._handle(message)
            log.info("consumer heard nothing and subscribes anew", consumer=self._durable)
        finally:
            with suppress(*BUS_TROUBLE):
                await pull.unsubscribe()

    async def _handle(self, message: Msg) -> None:
        """Apply a message's events together; if that fails one by one, so that only the culprit is put aside."""
        sequence = message.metadata.sequence.stream
        try:
            events = list(EventBatch.FromString(message.data).events)
        except DecodeError as error:
            await self._put_aside(sequence, message.data, error)
            events = []
        try:
            await self._apply(events)
        except Exception as error:  # noqa: BLE001 # whatever a handler raises
            log.warning("events are applied one by one", consumer=self._durable, sequence=sequence, error=type(error).__name__)
            for event in events:
                await self._apply_or_put_aside(sequence, event)
        await message.ack()

    async def _apply(self, events: Sequence[Event]) -> None:
        if not events:
            return
        applied = await _until_it_passes(lambda: self.inbox.apply(events))
        newest = max(event.time.seconds for event in events)
        self._observer.applied(self._durable, applied, datetime.now(UTC).timestamp() - newest)

    async def _apply_or_put_aside(self, sequence: int, event: Event) -> None:
        for attempt in range(1, POISON_ATTEMPTS + 1):
            try:
                await self._apply([event])
            except Exception as error:  # noqa: BLE001 # whatever a handler raises
                if attempt == POISON_ATTEMPTS:
                    await self._put_aside(sequence, event.SerializeToString(), error)
            else:
                return

    async def _put_aside(self, sequence: int, content: bytes, error: Exception) -> None:
        cause = dead_letters.cause_of(error)
        log.error("dead letter", consumer=self._durable, stream=self._stream, sequence=sequence, cause=type(error).__name__)

        async def put() -> None:
            async with self._database.transaction() as tx:
                await dead_letters.put(tx, consumer=self._durable, stream=self._stream, sequence=sequence, event=content, cause=cause)

        await _until_it_passes(put)
        self._observer.dead_letter(self._durable)


async def _until_it_passes(work: Callable[[], Awaitable[T]]) -> T:
    """Work, again and again while the database is in trouble that passes: the message stays ours and comes again anyway."""
    async for attempt in stamina.retry_context(on=_passes, attempts=None, timeout=None, wait_initial=0.1, wait_max=5.0, wait_jitter=0.5):
        with attempt:
            return await work()
    raise AssertionError  # it tries for ever


def _passes(error: Exception) -> bool:
    return isinstance(error, Overtaken) or is_passing(error)
