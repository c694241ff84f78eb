"""Another toy service, which keeps a copy of the parts."""

from __future__ import annotations

from collections.abc import Sequence

from google.protobuf.wrappers_pb2 import StringValue
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event

from shared.db import Database

POISON = "poison"

_WRITE = text("""
WITH effect AS (
    INSERT INTO part_copy SELECT * FROM unnest(CAST(:names AS text[]), CAST(:versions AS bigint[]), CAST(:colours AS text[]))
    ON CONFLICT (name) DO UPDATE SET version = EXCLUDED.version, colour = EXCLUDED.colour
)
INSERT INTO part_effect (name, version) SELECT * FROM unnest(CAST(:all_names AS text[]), CAST(:all_versions AS bigint[]))
""")


def colour(event: Event) -> str:
    """Return the colour an event tells."""
    state = StringValue()
    event.data.Unpack(state)
    return state.value


async def copy_parts(tx: AsyncConnection, events: Sequence[Event]) -> None:
    """Copy the newest state of each part, and note every version that was applied."""
    if any(colour(event) == POISON for event in events):
        raise ValueError("poison is no colour")
    newest = {event.subject: event for event in events}
    await tx.execute(
        _WRITE,
        {
            "names": list(newest),
            "versions": [event.version for event in newest.values()],
            "colours": [colour(event) for event in newest.values()],
            "all_names": [event.subject for event in events],
            "all_versions": [event.version for event in events],
        },
    )


async def copied(database: Database) -> dict[str, tuple[int, str]]:
    """Return the copy: version and colour of each part."""
    async with database.reading() as connection:
        rows = await connection.execute(text("SELECT name, version, colour FROM part_copy"))
        return {row[0]: (row[1], row[2]) for row in rows}


async def effects(database: Database, name: str) -> list[int]:
    """Return the versions of a part in the order in which they were applied."""
    async with database.reading() as connection:
        rows = await connection.execute(text("SELECT version FROM part_effect WHERE name = :name ORDER BY id"), {"name": name})
        return [row[0] for row in rows]
