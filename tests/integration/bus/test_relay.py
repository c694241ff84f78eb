from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import replace

import nats
import pytest
from sqlalchemy import text

from shared.db import Database
from shared.jetstream import Bus, BusRefused
from shared.relay import Backlog, Relay
from shared.tasks import end
from tests.integration.bus.conftest import OwnNats
from tests.integration.bus.polling import until
from tests.integration.bus.toy import OUTBOX, PLAN, messages, paint, part_event, running, unpublished


class Watch:
    """Remembers what the relay tells."""

    def __init__(self) -> None:
        self.events = 0
        self.messages = 0
        self.backlogs: list[Backlog] = []
        self.leads = False

    def published(self, events: int, messages: int, lag_seconds: float) -> None:
        assert lag_seconds >= 0
        self.events += events
        self.messages += messages

    def backlog(self, backlog: Backlog) -> None:
        self.backlogs.append(backlog)

    def leading(self, *, leads: bool) -> None:
        self.leads = leads


async def _drained(database: Database) -> bool:
    return await unpublished(database) == 0


async def test_committed_events_arrive_in_order_and_rolled_back_ones_never(database: Database, bus: Bus) -> None:
    relay = Relay(database, bus, PLAN)
    async with running(relay.run):
        for colour in ("red", "green", "blue"):
            async with database.transaction() as tx:
                await paint(tx, "parts/1", colour)
        async with database.engine.connect() as connection:
            await paint(connection, "parts/1", "never")
            await connection.rollback()
        await until(lambda: _drained(database))
    events = [event for _, batch in await messages(bus) for event in batch]
    assert [event.version for event in events] == [1, 2, 3]
    assert {event.type for event in events} == {"wushe.toy.v1.PartPainted"}
    assert all(event.source == "wushe.toy" and event.aggregate_type == "part" for event in events)


async def test_an_event_of_a_part_that_moves_goes_to_both_counties(database: Database, bus: Bus) -> None:
    async with running(Relay(database, bus, PLAN).run):
        async with database.transaction() as tx:
            await paint(tx, "parts/1", "red", ("130402", "130403"))
            await paint(tx, "parts/2", "red", ("000000",))
        await until(lambda: _drained(database))
    heard: defaultdict[str, list[str]] = defaultdict(list)
    for subject, events in await messages(bus):
        heard[subject] += [event.subject for event in events]
    assert heard == {
        "wushe.toy.v1.part.130402": ["parts/1"],
        "wushe.toy.v1.part.130403": ["parts/1"],
        "wushe.toy.v1.part.000000": ["parts/2"],
    }


async def test_many_events_travel_in_few_messages_of_bounded_size(database: Database, bus: Bus) -> None:
    watch = Watch()
    async with database.transaction() as tx:
        await OUTBOX.append(tx, [part_event(f"parts/{n}", 1, "red" * (1 + n % 50)) for n in range(5_000)])
        await OUTBOX.append(tx, [part_event(f"parts/{n}", 1, "x" * 200_000) for n in range(5_000, 5_060)])
    async with running(Relay(database, bus, PLAN, observer=watch).run):
        await until(lambda: _drained(database))
    found = await messages(bus)
    assert [event.subject for _, batch in found for event in batch] == [f"parts/{n}" for n in range(5_060)]
    assert max(len(batch) for _, batch in found) == 500
    assert max(sum(event.ByteSize() for event in batch) for _, batch in found) <= 512 * 1024
    assert (watch.events, watch.messages) == (5_060, len(found))
    assert watch.backlogs[0].events in {5_060, 3_060}


async def test_of_two_relays_one_works_and_the_other_takes_over(database: Database, bus: Bus) -> None:
    first, second = Watch(), Watch()
    async with running(Relay(database, bus, PLAN, observer=first).run) as tasks:
        await until(lambda: first.leads)
        async with running(Relay(database, bus, PLAN, observer=second).run):
            async with database.transaction() as tx:
                await paint(tx, "parts/1", "red")
            await until(lambda: first.events == 1)
            assert not second.leads
            await end(tasks[:1])
            await until(lambda: second.leads)
            async with database.transaction() as tx:
                await paint(tx, "parts/1", "green")
            await until(lambda: second.events == 1)


async def test_a_relay_whose_session_is_ended_stops_and_leads_again_later(database: Database, bus: Bus) -> None:
    watch = Watch()
    async with running(Relay(database, bus, PLAN, observer=watch).run):
        await until(lambda: watch.leads)
        async with database.session() as other:
            await other.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()")
        await until(lambda: not watch.leads)
        async with database.transaction() as tx:
            await paint(tx, "parts/1", "red")
        await until(lambda: watch.events == 1)


async def test_a_wake_up_saves_the_wait_for_the_next_look(database: Database, bus: Bus) -> None:
    watch = Watch()
    relay = Relay(database, bus, PLAN, observer=watch, poll_seconds=3600)
    database.after_commit(relay.wake)
    async with running(relay.run):
        await until(lambda: watch.leads)
        for n in range(1, 4):
            async with database.transaction() as tx:
                await paint(tx, "parts/1", "red")
            await until(lambda n=n: watch.events == n)  # type: ignore[misc]


async def test_nothing_is_lost_while_the_bus_is_away(database: Database, own_nats: OwnNats) -> None:
    await own_nats.start()
    bus = own_nats.bus()
    watch = Watch()
    try:
        async with running(Relay(database, bus, PLAN, observer=watch).run):
            async with database.transaction() as tx:
                await paint(tx, "parts/1", "red")
            await until(lambda: watch.events == 1)
            await own_nats.stop()
            for n in range(20):
                async with database.transaction() as tx:
                    await paint(tx, f"parts/{n}", "green")
            await asyncio.sleep(0.5)  # long enough for attempts that fail
            assert await unpublished(database) == 20
            await own_nats.start()
            await until(lambda: watch.events == 21, seconds=30)
        versions = {(event.subject, event.version) for _, batch in await messages(bus) for event in batch}
        assert versions == {("parts/1", 1), ("parts/1", 2)} | {(f"parts/{n}", 1) for n in range(20) if n != 1}
    finally:
        await bus.close()


async def test_a_relay_that_starts_before_the_bus_waits_for_it(database: Database, own_nats: OwnNats) -> None:
    bus = own_nats.bus()
    watch = Watch()
    async with database.transaction() as tx:
        await paint(tx, "parts/1", "red")
    try:
        async with running(Relay(database, bus, PLAN, observer=watch).run):
            await asyncio.sleep(0.2)
            await own_nats.start()
            await until(lambda: watch.events == 1, seconds=30)
    finally:
        await bus.close()


async def test_the_same_page_published_twice_is_stored_once(database: Database, bus: Bus) -> None:
    async with database.transaction() as tx:
        await OUTBOX.append(tx, [part_event(f"parts/{n}", 1, "red") for n in range(100)])
    for _ in range(2):
        async with running(Relay(database, bus, PLAN).run):
            await until(lambda: _drained(database))
        async with database.transaction() as tx:
            await tx.execute(text("UPDATE outbox SET published_at = NULL"))
    assert len(await messages(bus)) == 1


async def test_a_stream_that_somebody_changed_ends_the_relay_with_the_reason(database: Database, bus: Bus, nats_url: str) -> None:
    await bus.ensure_stream(PLAN)
    connection = await nats.connect(nats_url)
    jetstream = connection.jetstream()
    config = (await jetstream.stream_info(PLAN.name)).config
    await jetstream.update_stream(config.evolve(discard="old", max_bytes=1024))
    await connection.close()
    with pytest.raises(BusRefused, match=r"discard is .*old.*; max_bytes is 1024"):
        await asyncio.wait_for(Relay(database, bus, PLAN).run(), 10)


async def test_more_room_for_a_stream_is_no_drift(bus: Bus) -> None:
    await bus.ensure_stream(PLAN)
    await bus.ensure_stream(replace(PLAN, max_bytes=PLAN.max_bytes // 2, max_age_seconds=60))
