"""A toy service: parts that have a colour and lie in a county. It records, relays and consumes like a real one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from google.protobuf.wrappers_pb2 import StringValue
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event, EventBatch

from shared.db import Database
from shared.jetstream import Bus, StreamPlan
from shared.outbox import NewEvent, Outbox
from shared.tasks import end

MIGRATIONS = "tests.integration.bus.toy.migrations"
PACKAGE = "wushe.toy.v1"
PLAN = StreamPlan(name="WUSHE_TOY", subjects=(f"{PACKAGE}.>",), max_bytes=512 * 1024**2)
OUTBOX = Outbox("wushe.toy", PACKAGE)

_PAINT = text("""
INSERT INTO part VALUES (:name, 1, :colour, :county)
ON CONFLICT (name) DO UPDATE SET version = part.version + 1, colour = EXCLUDED.colour, county = EXCLUDED.county
RETURNING version
""")


def part_event(name: str, version: int, colour: str, counties: Sequence[str] = ("130402",), kind: str = "PartPainted") -> NewEvent:
    """Describe a part's state as an event."""
    return NewEvent(
        type=kind,
        aggregate_type="part",
        subject=name,
        version=version,
        data=StringValue(value=colour),
        counties=tuple(counties),
        actor="tester",
        time=datetime.now(UTC),
    )


async def paint(tx: AsyncConnection, name: str, colour: str, counties: Sequence[str] = ("130402",)) -> int:
    """Paint a part: row lock first, then the event, as every use case does."""
    version = int(await tx.scalar(_PAINT, {"name": name, "colour": colour, "county": counties[-1]}) or 0)
    await OUTBOX.append(tx, [part_event(name, version, colour, counties)])
    return version


async def unpublished(database: Database) -> int:
    """Count what waits in the outbox."""
    async with database.reading() as connection:
        return int(await connection.scalar(text("SELECT count(*) FROM outbox WHERE published_at IS NULL")) or 0)


async def messages(bus: Bus, durable: str = "spectator") -> list[tuple[str, list[Event]]]:
    """Return every message of the stream: its NATS subject and its events."""
    await (await bus.pull(PLAN.name, durable)).close()
    pull = await (await bus._jetstream()).pull_subscribe_bind(consumer=durable, stream=PLAN.name)  # noqa: SLF001 — until nothing is left
    found: list[tuple[str, list[Event]]] = []
    while (await pull.consumer_info()).num_pending:
        for message in await pull.fetch(100, timeout=1):
            found.append((message.subject, list(EventBatch.FromString(message.data).events)))
            await message.ack()
    await pull.unsubscribe()
    return found


@asynccontextmanager
async def running(*works: Callable[[], Coroutine[Any, Any, None]]) -> AsyncIterator[list[asyncio.Task[None]]]:
    """Run coroutine functions beside the block."""
    tasks = [asyncio.create_task(work()) for work in works]
    try:
        yield tasks
    finally:
        await end(tasks)
