"""Dead letters: events that a consumer could not apply, put aside with the cause so that the others go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event

from shared.db import Database, is_passing
from shared.inbox import Inbox, Overtaken

LONGEST_CAUSE: Final = 2_000

# Not a second time when the message comes again because its acknowledgement was lost.
_PUT = text("""
INSERT INTO dead_letter (consumer, stream, stream_sequence, event, cause)
SELECT :consumer, :stream, :sequence, :event, :cause
WHERE NOT EXISTS (
    SELECT FROM dead_letter
    WHERE consumer = :consumer AND stream = :stream AND stream_sequence = :sequence AND event = :event AND replayed_at IS NULL
)
""")

_WAITING = text("""
SELECT id, stream, stream_sequence, event, cause, failed_at FROM dead_letter
WHERE consumer = :consumer AND replayed_at IS NULL AND id > :after ORDER BY id LIMIT :limit
""")

_TAKE = text("SELECT event FROM dead_letter WHERE id = :id AND consumer = :consumer AND replayed_at IS NULL FOR UPDATE SKIP LOCKED")
_REPLAYED = text("UPDATE dead_letter SET replayed_at = now() WHERE id = :id")
_FAILED_AGAIN = text("UPDATE dead_letter SET cause = :cause, failed_at = now() WHERE id = :id")


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An event put aside."""

    id: int
    stream: str
    stream_sequence: int
    event: bytes
    """The serialised event; the whole message when that could not be read."""
    cause: str
    failed_at: datetime


@dataclass(frozen=True, slots=True)
class Replay:
    """What became of dead letters that were tried again."""

    replayed: tuple[int, ...]
    """Applied, or no longer needed because something newer was applied meanwhile."""
    failed: tuple[int, ...]


async def put(tx: AsyncConnection, *, consumer: str, stream: str, sequence: int, event: bytes, cause: str) -> None:
    """Put an event aside as part of the transaction."""
    parameters = {"consumer": consumer, "stream": stream, "sequence": sequence, "event": event, "cause": cause[:LONGEST_CAUSE]}
    await tx.execute(_PUT, parameters)


async def waiting(connection: AsyncConnection, consumer: str, *, after: int = 0, limit: int = 100) -> list[DeadLetter]:
    """Return a consumer's dead letters that were not replayed, oldest first, from behind the id `after`."""
    rows = await connection.execute(_WAITING, {"consumer": consumer, "after": after, "limit": limit})
    return [DeadLetter(*row) for row in rows]


async def replay(database: Database, inbox: Inbox, ids: Sequence[int]) -> Replay:
    """Apply dead letters once more, each in a transaction of its own. What fails again keeps waiting, with the new cause."""
    replayed: list[int] = []
    failed: list[int] = []
    for letter in ids:
        try:
            async with database.transaction() as tx:
                content = await tx.scalar(_TAKE, {"id": letter, "consumer": inbox.consumer})
                if content is None:
                    continue
                await inbox.apply_in(tx, [Event.FromString(content)])
                await tx.execute(_REPLAYED, {"id": letter})
            replayed.append(letter)
        except Exception as error:
            if isinstance(error, Overtaken) or is_passing(error):
                raise
            async with database.transaction() as tx:
                await tx.execute(_FAILED_AGAIN, {"id": letter, "cause": cause_of(error)})
            failed.append(letter)
    return Replay(tuple(replayed), tuple(failed))


def cause_of(error: Exception) -> str:
    """Describe an error for the person who will look at the letter."""
    return f"{type(error).__name__}: {error}"[:LONGEST_CAUSE]
