"""Many messages a transaction, and none that waits until its time to be acknowledged is over (a minute, longer than `until` waits)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from google.protobuf.wrappers_pb2 import StringValue
from nats.aio.msg import Msg
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event, EventBatch

from shared.consumer import MOST_BYTES, MOST_EVENTS, Consumer, loads
from shared.db import Database
from shared.jetstream import NEWEST, Bus
from shared.pull import MOST_MESSAGES
from tests.integration.bus.polling import until
from tests.integration.bus.toy import PLAN, running
from tests.integration.bus.toy.copy import POISON, copied, copy_parts

MANY = 10 * MOST_MESSAGES + 7


def event(name: str, colour: str = "red") -> Event:
    """Return the first event of a part."""
    one = Event(id=name, source="wushe.toy", type="PartPainted", aggregate_type="part", subject=name, version=1)
    one.time.CopyFrom(Timestamp(seconds=1_790_000_000))
    one.data.Pack(StringValue(value=colour))
    return one


async def publish(bus: Bus, events: Iterable[Event]) -> None:
    """Publish each event as a message of its own."""
    await bus.ensure_stream(PLAN)
    gate = asyncio.Semaphore(32)

    async def send(one: Event) -> None:
        async with gate:
            await bus.publish("wushe.toy.v1.part.130402", EventBatch(events=[one]).SerializeToString(), message_id=one.id)

    await asyncio.gather(*map(send, events))


class Loads:
    """A handler that notes how many events it was given at once."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    async def __call__(self, tx: AsyncConnection, events: Sequence[Event]) -> None:
        self.sizes.append(len(events))
        await copy_parts(tx, events)


def make(database: Database, bus: Bus, handler: Any) -> Consumer:
    return Consumer(database, bus, stream=PLAN.name, durable="copy", handler=handler)


async def unacknowledged(bus: Bus) -> int:
    """Return how many messages the server still waits for or holds back."""
    info = await (await bus._jetstream()).consumer_info(PLAN.name, "copy")  # noqa: SLF001 — the server's own word
    return (info.num_ack_pending or 0) + (info.num_pending or 0)


async def test_many_small_messages_share_transactions_and_none_is_lost_on_the_way(database: Database, bus: Bus) -> None:
    handler = Loads()
    await publish(bus, (event(f"parts/{at}") for at in range(MANY)))

    async def all_there() -> bool:
        return len(await copied(database)) == 2 * MANY and await unacknowledged(bus) == 0

    async with running(make(database, bus, handler).run):
        await publish(bus, (event(f"parts/{MANY + at}") for at in range(MANY)))  # while others are being applied
        await until(all_there)
    assert sum(handler.sizes) == 2 * MANY
    assert max(handler.sizes) > 1


async def test_what_a_consumer_had_in_hand_when_it_ended_comes_to_the_next_one_at_once(database: Database, bus: Bus) -> None:
    stuck = asyncio.Event()

    async def handler(*_: object) -> None:
        stuck.set()
        await asyncio.sleep(3600)

    await publish(bus, (event(f"parts/{at}") for at in range(MANY)))
    async with running(make(database, bus, handler).run):
        await stuck.wait()

    async def all_there() -> bool:
        return len(await copied(database)) == MANY

    async with running(make(database, bus, copy_parts).run):
        await until(all_there)


async def test_of_many_messages_only_the_poisoned_are_put_aside(database: Database, bus: Bus) -> None:
    handler = Loads()
    await publish(bus, (event(f"parts/{at}", POISON if at in {5, 40} else "red") for at in range(MOST_MESSAGES)))

    async def neighbours_there() -> bool:
        return len(await copied(database)) == MOST_MESSAGES - 2 and await unacknowledged(bus) == 0

    async with running(make(database, bus, handler).run):
        await until(neighbours_there)
    assert "parts/5" not in await copied(database)


@pytest.mark.parametrize(("events", "size"), [(400, 0), (1, MOST_BYTES // 3)])
def test_a_transaction_is_bounded_in_events_and_in_bytes(events: int, size: int) -> None:
    batch = EventBatch(events=[event(f"parts/{at}", "x" * size) for at in range(events)]).SerializeToString()
    message = SimpleNamespace(data=batch, metadata=SimpleNamespace(sequence=SimpleNamespace(stream=1)))
    cut = list(loads([cast("Msg", message)] * 10))
    assert sum(map(len, cut)) == 10
    for load in cut:
        assert sum(len(one.events) for one in load[:-1]) < MOST_EVENTS
        assert sum(len(one.message.data) for one in load[:-1]) < MOST_BYTES
    assert len(cut) > 1


async def test_a_message_tells_the_newest_sequence_that_was_seen_stored_and_the_measure_falls_with_the_stream(bus: Bus) -> None:
    async def told(*names: str) -> list[tuple[int, str]]:
        for name in names:
            await publish(bus, [event(name)])
        pull = await bus.pull(PLAN.name, "told")
        messages = await pull.take()
        while len(messages) < len(names):
            messages += await pull.take()
        await pull.acknowledge(messages)
        await pull.close()
        return [(one.metadata.sequence.stream, (one.headers or {}).get(NEWEST, "")) for one in messages]

    assert await told("a", "b", "c") == [(1, ""), (2, "1"), (3, "2")]
    jetstream = await bus._jetstream()  # noqa: SLF001 # the operator's, not a producer's
    await jetstream.delete_stream(PLAN.name)
    assert await told("d", "e") == [(1, "3"), (2, "1")], "the first after a loss tells of it, and only the first"
