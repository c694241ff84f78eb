"""Statements on dead letters of all services at once; the kit's own are for one consumer with an inbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from google.protobuf.message import DecodeError
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event

from shared.db import driver

_COLUMNS: Final = "SELECT id, consumer, stream_sequence, event, cause, failed_at FROM dead_letter WHERE replayed_at IS NULL"


@dataclass(frozen=True, slots=True)
class Letter:
    """What could not be taken in."""

    id: int
    service: str
    sequence: int
    content: bytes
    """The event; the whole message where that could not be read."""
    cause: str
    failed_at: datetime

    def event(self) -> Event | None:
        """Return the event; None where the letter is a message, or nothing that can be read."""
        try:
            event = Event.FromString(self.content)
        except DecodeError:
            return None
        return event if event.id and event.subject else None


async def waiting(connection: AsyncConnection, after: int, limit: int) -> list[Letter]:
    """Return letters that wait, oldest first, from behind a number."""
    rows = await driver(connection).fetch(f"{_COLUMNS} AND id > $1 ORDER BY id LIMIT $2", after, limit)
    return [Letter(*row) for row in rows]


async def lock(tx: AsyncConnection, ids: Sequence[int]) -> list[Letter]:
    """Lock letters that wait, and return them; what was replayed is left out."""
    rows = await driver(tx).fetch(f"{_COLUMNS} AND id = ANY($1::bigint[]) ORDER BY id FOR UPDATE", list(ids))
    return [Letter(*row) for row in rows]


async def lock_oldest(tx: AsyncConnection, limit: int) -> list[Letter]:
    """Lock the oldest letters that wait and that nobody else replays, and return them."""
    rows = await driver(tx).fetch(f"{_COLUMNS} ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED", limit)
    return [Letter(*row) for row in rows]


async def note(tx: AsyncConnection, replayed: Sequence[int], failed: Mapping[int, str]) -> None:
    """Note what became of locked letters: taken in, or why not."""
    await driver(tx).execute("UPDATE dead_letter SET replayed_at = now() WHERE id = ANY($1::bigint[])", list(replayed))
    for identifier, cause in failed.items():
        await driver(tx).execute("UPDATE dead_letter SET cause = $2, failed_at = now() WHERE id = $1", identifier, cause)
