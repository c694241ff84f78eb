"""The consumer: pulls a domain's events from JetStream into the inbox, and acknowledges what is committed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final, NamedTuple, Protocol, TypeVar

import stamina
import structlog
from google.protobuf.message import DecodeError
from nats.aio.msg import Msg
from wushe.common.v1.event_pb2 import Event, EventBatch

from shared import dead_letters
from shared.db import Database, is_passing
from shared.inbox import Applied, FetchMissing, Handler, Inbox, Overtaken
from shared.jetstream import BUS_TROUBLE, Bus
from shared.pull import Pull

log = structlog.get_logger(__name__)

T = TypeVar("T")

MOST_EVENTS: Final = 1_000
MOST_BYTES: Final = 1024 * 1024
"""Messages go into one transaction until it has so much; the last one may go beyond by its own few hundred events."""
RETRY_SECONDS: Final = 1.0
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


class Decoded(NamedTuple):
    """A message, and the events in it; none, and why, where it is no EventBatch."""

    message: Msg
    sequence: int
    events: Sequence[Event]
    error: DecodeError | None = None


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
        births: bool = True,
        observer: ConsumerObserver | None = None,
    ) -> None:
        """Consume `stream` (`WUSHE_DIRECTORY`) as `durable` (`volunteer`), narrowed to `subjects` if any; `births` as for Inbox."""
        self.inbox = Inbox(database, durable, handler, fetch_missing=fetch_missing, births=births)
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
            while True:
                for messages in loads(await pull.take()):
                    await self._handle(messages)
                    await pull.acknowledge([one.message for one in messages])
        finally:
            with suppress(*BUS_TROUBLE):
                await pull.close()

    async def _handle(self, messages: Sequence[Decoded]) -> None:
        """Apply the events of messages together; what cannot be read is put aside."""
        for message in messages:
            if message.error is not None:
                await self._put_aside(message.sequence, message.message.data, message.error)
        await self._apply_apart([(message.sequence, event) for message in messages for event in message.events])

    async def _apply_apart(self, events: Sequence[tuple[int, Event]]) -> None:
        """Apply events together; if that fails, each half by itself, so that in the end only the culprits are put aside."""
        if len(events) == 1:
            await self._apply_or_put_aside(*events[0])
            return
        try:
            await self._apply([event for _, event in events])
        except Exception as error:  # noqa: BLE001 # whatever a handler raises
            log.warning("events are applied apart", consumer=self._durable, events=len(events), error=type(error).__name__)
            middle = len(events) // 2
            await self._apply_apart(events[:middle])
            await self._apply_apart(events[middle:])

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


def loads(messages: Iterable[Msg]) -> Iterator[list[Decoded]]:
    """Decode messages, and cut them into what fits into one transaction each, keeping their order."""
    load: list[Decoded] = []
    events = size = 0
    for message in messages:
        load.append(decoded := _decoded(message))
        events, size = events + len(decoded.events), size + len(message.data)
        if events >= MOST_EVENTS or size >= MOST_BYTES:
            yield load
            load, events, size = [], 0, 0
    if load:
        yield load


def _decoded(message: Msg) -> Decoded:
    sequence = message.metadata.sequence.stream
    try:
        return Decoded(message, sequence, EventBatch.FromString(message.data).events)
    except DecodeError as error:
        return Decoded(message, sequence, (), error)


async def _until_it_passes(work: Callable[[], Awaitable[T]]) -> T:
    """Work, again and again while the database is in trouble that passes: the message stays ours and comes again anyway."""
    async for attempt in stamina.retry_context(on=_passes, attempts=None, timeout=None, wait_initial=0.1, wait_max=5.0, wait_jitter=0.5):
        with attempt:
            return await work()
    raise AssertionError  # it tries for ever


def _passes(error: Exception) -> bool:
    return isinstance(error, Overtaken) or is_passing(error)
