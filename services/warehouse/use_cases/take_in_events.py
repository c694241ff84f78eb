"""Takes in what a service's stream carries: rows into every generation, poison aside, and how far the stream was read.

Rows are written before anything is noted in PostgreSQL, and messages are acknowledged after both. Killed anywhere, what was under way comes
again and changes nothing: rows replace each other by name and version.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

import structlog

from services.warehouse.domain.standing import NoticeKind
from services.warehouse.domain.stream_watch import StreamWatch
from services.warehouse.model.projection import Source
from services.warehouse.model.reading import Message, Poison, Read, read_messages
from services.warehouse.store import control
from services.warehouse.store.mirror import Mirror
from services.warehouse.use_cases.fill_gaps import Suspects
from shared import dead_letters
from shared.db import Database

_log: Final = structlog.get_logger(__name__)

SHOWN: Final = 20
"""So many sequences are named in a notice."""


@dataclass(slots=True)
class Followed:
    """How a source is followed, as far as this process saw it."""

    following: bool = False
    events: int = 0
    passed_over: int = 0
    dead: int = 0
    gaps: int = 0
    lag_seconds: float = 0.0
    """How old the oldest event of the last batch was when it could be read."""
    newest: float = 0.0
    pending: int = 0


@dataclass(slots=True)
class TakeInEvents:
    """Takes in one source's events."""

    source: Source
    database: Database
    mirror: Mirror
    suspects: Suspects
    hole_seconds: float
    """How long messages that never came are waited for."""
    state: Followed = field(default_factory=Followed)
    _watch: StreamWatch | None = None

    async def __call__(self, messages: Sequence[Message]) -> None:
        """Take in messages. Raises EngineFault, and what the database raises."""
        read = await asyncio.to_thread(read_messages, self.source, messages)
        await self.write(read)
        if read.poison:
            await self.put_aside(read.poison)
        await self._note(read, messages)
        self._count(read)

    async def write(self, read: Read, *, generation: int = 0) -> None:
        """Write rows into every generation, or into one."""
        for projection in self.source.projections:
            await self.mirror.append(projection, read.rows.get(projection.aggregate_type, []), generation=generation)
        await self.mirror.note(self.source, read.rows, generation=generation)
        for aggregate_type, names in read.changed.items():
            self.suspects.add(self.source, aggregate_type, names)

    async def put_aside(self, poison: Sequence[Poison]) -> None:
        """Put poison aside, once, however often it comes."""
        for one in poison:
            _log.error("dead letter", service=self.source.service, sequence=one.sequence, cause=one.cause.partition(":")[0])
        service, stream = self.source.service, self.source.stream
        async with self.database.transaction() as tx:
            for sequence, content, cause in poison:
                await dead_letters.put(tx, consumer=service, stream=stream, sequence=sequence, event=content, cause=cause)
        self.state.dead += len(poison)

    async def look_for_losses(self) -> None:
        """Notice messages that stayed away for long."""
        watch = self._watch
        if watch is None or not (lost := watch.lost(now=time.monotonic(), patience=self.hole_seconds)):
            return
        async with self.database.transaction() as tx:
            await control.save_position(tx, self.source.service, watch, None)
            await control.notice(tx, NoticeKind.MESSAGES_LOST, self.source.service, ", ".join(map(str, lost[:SHOWN])))

    async def _note(self, read: Read, messages: Sequence[Message]) -> None:
        """Note how far the stream was read, and what was noticed about it."""
        watch = await self._known()
        noticed = _noticed(watch, read, messages)
        watch.take([message.sequence for message in messages], now=time.monotonic())
        newest = datetime.fromtimestamp(read.newest, UTC) if read.newest else None
        async with self.database.transaction() as tx:
            await control.save_position(tx, self.source.service, watch, newest)
            for kind, detail in noticed:
                await control.notice(tx, kind, self.source.service, detail)

    async def _known(self) -> StreamWatch:
        if self._watch is None:
            async with self.database.reading() as connection:
                self._watch = await control.position(connection, self.source.service)
        return self._watch

    def _count(self, read: Read) -> None:
        self.state.events += read.events
        self.state.passed_over += read.passed_over
        if read.newest:
            self.state.newest = max(self.state.newest, read.newest)
            self.state.lag_seconds = time.time() - read.oldest


def _noticed(watch: StreamWatch, read: Read, messages: Sequence[Message]) -> list[tuple[NoticeKind, str]]:
    """Return what messages tell of the bus that carries them; a stream that began anew is watched anew."""
    found: list[tuple[NoticeKind, str]] = []
    first = [message.sequence for message in messages if message.first]
    if watch.restarted(first):
        watch.begin_anew()
        found.append((NoticeKind.STREAM_RESTARTED, f"{min(first)}"))
    if cut := [message for message in messages if message.lost_before]:
        found.append((NoticeKind.MESSAGES_LOST, ", ".join(f"{one.lost_before} before {one.sequence}" for one in cut[:SHOWN])))
    if read.damaged:
        found.append((NoticeKind.MESSAGE_DAMAGED, ", ".join(map(str, read.damaged[:SHOWN]))))
    return found
