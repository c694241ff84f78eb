from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event

from shared import dead_letters
from shared import pull as pull_module
from shared.consumer import Consumer
from shared.db import Database
from shared.inbox import Applied, Handler
from shared.jetstream import Bus
from shared.relay import Relay
from tests.infrastructure import Infra
from tests.integration.bus.conftest import OwnNats
from tests.integration.bus.polling import until
from tests.integration.bus.toy import OUTBOX, PLAN, paint, part_event, running
from tests.integration.bus.toy.copy import POISON, copied, copy_parts, effects


class Watch:
    """Remembers what the consumer tells."""

    def __init__(self) -> None:
        self.total = Applied()
        self.dead = 0

    def applied(self, consumer: str, applied: Applied, lag_seconds: float) -> None:
        assert (consumer, lag_seconds < 60) == ("copy", True)
        self.total += applied

    def dead_letter(self, consumer: str) -> None:
        assert consumer == "copy"
        self.dead += 1


def make(database: Database, bus: Bus, handler: Handler = copy_parts, watch: Watch | None = None) -> Consumer:
    return Consumer(database, bus, stream=PLAN.name, durable="copy", handler=handler, observer=watch)


async def record(database: Database, *paints: tuple[str, str]) -> None:
    for name, colour in paints:
        async with database.transaction() as tx:
            await paint(tx, name, colour)


@pytest.fixture
async def relayed(database: Database, bus: Bus) -> AsyncIterator[Relay]:
    relay = Relay(database, bus, PLAN)
    database.after_commit(relay.wake)
    async with running(relay.run):
        yield relay


def has(database: Database, **expected: tuple[int, str]) -> Callable[[], object]:
    async def holds() -> bool:
        return await copied(database) == {f"parts/{name}": state for name, state in expected.items()}

    return holds


@pytest.mark.usefixtures("relayed")
async def test_what_is_recorded_here_has_its_effect_there(database: Database, bus: Bus) -> None:
    async with running(make(database, bus).run):
        await record(database, ("parts/a", "red"), ("parts/a", "green"), ("parts/b", "blue"))
        await until(has(database, a=(2, "green"), b=(1, "blue")))  # type: ignore[arg-type]
    assert await effects(database, "parts/a") == [1, 2]


@pytest.mark.usefixtures("relayed")
async def test_a_consumer_that_was_away_catches_up(database: Database, bus: Bus) -> None:
    async with running(make(database, bus).run):
        await record(database, ("parts/a", "red"))
        await until(has(database, a=(1, "red")))  # type: ignore[arg-type]
    await record(database, ("parts/a", "green"), ("parts/b", "blue"))
    async with running(make(database, bus).run):
        await until(has(database, a=(2, "green"), b=(1, "blue")))  # type: ignore[arg-type]


async def test_poison_is_put_aside_with_its_cause_and_its_neighbours_are_applied(database: Database, bus: Bus) -> None:
    watch = Watch()
    async with database.transaction() as tx:
        await OUTBOX.append(tx, [part_event("parts/a", 1, "red"), part_event("parts/b", 1, POISON), part_event("parts/c", 1, "blue")])
    async with running(Relay(database, bus, PLAN).run, make(database, bus, watch=watch).run):
        await until(has(database, a=(1, "red"), c=(1, "blue")))  # type: ignore[arg-type]
        await until(lambda: watch.dead == 1)
    async with database.reading() as connection:
        [letter] = await dead_letters.waiting(connection, "copy")
    assert letter.cause == "ValueError: poison is no colour"
    assert (letter.stream, letter.stream_sequence) == (PLAN.name, 1)
    assert Event.FromString(letter.event).subject == "parts/b"


async def test_a_dead_letter_is_replayed_when_the_handler_was_mended(database: Database, bus: Bus) -> None:
    broken = True

    async def handler(tx: AsyncConnection, events: Sequence[Event]) -> None:
        if broken:
            raise KeyError("not written yet")
        await copy_parts(tx, events)

    watch = Watch()
    consumer = make(database, bus, handler, watch)
    await record(database, ("parts/a", "red"))
    async with running(Relay(database, bus, PLAN).run, consumer.run):
        await until(lambda: watch.dead == 1)
    async with database.reading() as connection:
        [letter] = await dead_letters.waiting(connection, "copy")
    assert (await dead_letters.replay(database, consumer.inbox, [letter.id])).failed == (letter.id,)
    broken = False
    assert (await dead_letters.replay(database, consumer.inbox, [letter.id])).replayed == (letter.id,)
    assert await copied(database) == {"parts/a": (1, "red")}
    async with database.reading() as connection:
        assert await dead_letters.waiting(connection, "copy") == []
    assert await dead_letters.replay(database, consumer.inbox, [letter.id]) == dead_letters.Replay((), ())


async def test_a_message_that_is_no_batch_is_put_aside_whole(database: Database, bus: Bus) -> None:
    await bus.ensure_stream(PLAN)
    await bus.publish("wushe.toy.v1.part.130402", b"\xff\xff\xff", message_id="junk")
    watch = Watch()
    async with running(make(database, bus, watch=watch).run):
        await until(lambda: watch.dead == 1)
    async with database.reading() as connection:
        [letter] = await dead_letters.waiting(connection, "copy")
    assert (letter.event, letter.cause.startswith("DecodeError")) == (b"\xff\xff\xff", True)


@pytest.mark.usefixtures("relayed")
async def test_a_database_in_trouble_makes_the_consumer_wait_and_not_bury_events(database: Database, bus: Bus) -> None:
    failures = 3

    async def handler(tx: AsyncConnection, events: Sequence[Event]) -> None:
        nonlocal failures
        if failures:
            failures -= 1
            await tx.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        await copy_parts(tx, events)

    watch = Watch()
    async with running(make(database, bus, handler, watch).run):
        await record(database, ("parts/a", "red"))
        await until(has(database, a=(1, "red")))  # type: ignore[arg-type]
    assert (watch.dead, failures) == (0, 0)


async def test_a_consumer_survives_a_restart_of_the_bus(database: Database, own_nats: OwnNats, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pull_module, "EXPIRES_SECONDS", 2.0)
    monkeypatch.setattr(pull_module, "HEARTBEAT_SECONDS", 0.5)
    await own_nats.start()
    bus = own_nats.bus()
    try:
        async with running(Relay(database, bus, PLAN).run, make(database, bus).run):
            await record(database, ("parts/a", "red"))
            await until(has(database, a=(1, "red")))  # type: ignore[arg-type]
            await own_nats.stop()
            await record(database, ("parts/a", "green"))
            await own_nats.start()
            await until(has(database, a=(2, "green")), seconds=40)  # type: ignore[arg-type]
    finally:
        await bus.close()


async def test_an_idle_consumer_hears_heartbeats_and_keeps_its_subscription(
    database: Database, bus: Bus, infra: Infra, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert infra.nats_url
    monkeypatch.setattr(pull_module, "EXPIRES_SECONDS", 0.4)
    monkeypatch.setattr(pull_module, "HEARTBEAT_SECONDS", 0.1)
    await bus.ensure_stream(PLAN)
    pulls = 0
    original = bus.pull

    async def counted(stream: str, durable: str, subjects: Sequence[str] = ()) -> object:
        nonlocal pulls
        pulls += 1
        return await original(stream, durable, subjects)

    monkeypatch.setattr(bus, "pull", counted)
    watch = Watch()
    async with running(Relay(database, bus, PLAN).run, make(database, bus, watch=watch).run) as tasks:
        await until(lambda: pulls == 1)
        done, _ = await asyncio.wait(tasks, timeout=2.5)  # several idle fetches
        assert not done
        await record(database, ("parts/a", "red"))
        await until(has(database, a=(1, "red")))  # type: ignore[arg-type]
    assert pulls == 1
