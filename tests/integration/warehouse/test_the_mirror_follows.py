"""The mirror follows a service: what was there before, what comes, whatever order it comes in; and what cannot be read holds up nothing."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from wushe.common.v1.event_pb2 import Event
from wushe.warehouse.v1 import sync_pb2
from wushe.warehouse.v1 import sync_service_pb2 as pb

from services.warehouse.store.embedded_engine import EmbeddedEngine
from tests.infrastructure import Infra
from tests.integration.warehouse.mirroring import Mirrored, mirroring, request_id
from tests.integration.warehouse.registry import Registry, serving


@pytest.fixture
async def registry(infra: Infra, nats_url: str) -> AsyncIterator[Registry]:
    """Run a registry with an empty stream."""
    assert nats_url
    async with serving(infra) as registry:
        yield registry


@pytest.fixture
async def mirrored(infra: Infra, database_url: str, tmp_path: Path, engine: EmbeddedEngine, registry: Registry) -> AsyncIterator[Mirrored]:
    """Run a warehouse that follows it."""
    async with mirroring(infra, database_url, tmp_path / "warehouse", engine, registry=registry) as mirrored:
        await mirrored.settled()
        yield mirrored


async def test_an_empty_warehouse_copies_what_was_there_while_events_keep_coming(
    infra: Infra, database_url: str, tmp_path: Path, engine: EmbeddedEngine, registry: Registry
) -> None:
    registry.register(3_000)  # never published: they were there before the stream
    async with mirroring(infra, database_url, tmp_path / "warehouse", engine, registry=registry) as mirrored:
        for _ in range(10):
            await registry.publish(registry.change(200) + registry.register(50))
        await mirrored.equals(registry)
        [(doubled,)] = await mirrored.mirror.warehouse.query("SELECT count() - uniqExact(name) FROM volunteer FINAL")
        found = await mirrored.reconcile(repair=False)
        [source] = (await mirrored.status()).sources
    assert doubled == 0
    assert found["volunteer"].equal
    assert found["volunteer"].bucket_count == 0
    assert (source.service, source.following, source.dead_letter_count) == ("volunteer", True, 0)
    volunteers = next(one for one in source.aggregates if one.aggregate_type == "volunteer")
    assert (volunteers.count, volunteers.copied, volunteers.equality.count) == (3_500, True, 3_500)


async def test_a_third_twice_and_all_shuffled_comes_to_the_same_state(registry: Registry, mirrored: Mirrored) -> None:
    events = registry.register(500) + registry.change(4_500)
    dice = random.Random(1)
    shuffled = [event for start in range(0, len(events), 500) for event in dice.sample(events[start : start + 500], 500)]
    await registry.publish(shuffled, size=25, twice=0.3)
    await mirrored.holds(
        "SELECT count(), uniqExact(name, version) FROM volunteer_history FINAL WHERE event_type != 'Snapshot'", [(5_000, 5_000)]
    )
    await mirrored.equals(registry)
    states = await mirrored.mirror.warehouse.query("SELECT name, age_band, event_id FROM volunteer FINAL")
    assert {name: event_id for name, _, event_id in states} == {name: event.id for name, event in registry.volunteers.items()}
    assert registry.asked == 0, "no gap is seen where everything came"


async def test_a_gap_is_filled_from_the_service(registry: Registry, mirrored: Mirrored) -> None:
    await registry.publish(registry.register(50))
    lost = registry.change(40)
    later = [event for event in registry.change(200) if event.version > 2][:1]
    registry.change(20)  # never told
    await registry.publish(later)
    name = later[0].subject
    assert lost
    await mirrored.holds(f"SELECT version FROM volunteer FINAL WHERE name = '{name}'", [(registry.volunteers[name].version,)])  # noqa: S608 # ours
    assert registry.asked == 1


async def test_poison_is_put_aside_with_its_cause_and_can_be_replayed(registry: Registry, mirrored: Mirrored) -> None:
    events = registry.register(2_000)
    spoilt = {3: _newer, 500: _nameless, 999: _of_another, 1_500: _unreadable}
    kept = {at: events[at] for at in spoilt}
    for at, spoil in spoilt.items():
        events[at] = spoil(events[at])
    await registry.publish(events)
    await mirrored.holds("SELECT count() FROM volunteer FINAL", [(len(events) - len(spoilt),)])
    assert not {event.subject for event in kept.values()} & set(await mirrored.versions())
    letters = (await mirrored.caller("ListDeadLetters", pb.ListDeadLettersRequest())).dead_letters
    assert [letter.cause.partition(":")[0] for letter in letters] == ["NotWhatItSays", "NotWhatItSays", "InvalidEvent", "InvalidEvent"]
    assert letters[0].subject == kept[3].subject
    assert not any("急救" in letter.cause or "persons/" in letter.cause for letter in letters)
    async with mirrored.service.database.transaction() as tx:
        mended = kept[3].SerializeToString().hex()
        await tx.exec_driver_sql(f"UPDATE dead_letter SET event = '\\x{mended}' WHERE id = {letters[0].name.rpartition('/')[2]}")  # noqa: S608 # ours
    again = await mirrored.caller("ReplayDeadLetters", pb.ReplayDeadLettersRequest(request_id=request_id()))
    assert (again.replayed_count, list(again.failed)) == (1, [letter.name for letter in letters[1:]])
    assert (await mirrored.versions())[kept[3].subject] == 1


async def test_tables_that_are_gone_are_copied_anew(
    infra: Infra, database_url: str, tmp_path: Path, engine: EmbeddedEngine, registry: Registry
) -> None:
    registry.register(500)
    async with mirroring(infra, database_url, tmp_path / "warehouse", engine, registry=registry) as first:
        await first.equals(registry)
        await first.mirror.drop(first.mirror.warehouse.generation)
    registry.register(10)
    async with mirroring(infra, database_url, tmp_path / "warehouse", engine, registry=registry) as second:
        await second.equals(registry)
        kinds = [notice.kind for notice in (await second.status()).notices]
    assert kinds == [sync_pb2.Notice.KIND_ENGINE_LOST]


def _newer(event: Event) -> Event:
    """Return the event of a producer whose enumerations have grown."""
    spoilt = Event()
    spoilt.CopyFrom(event)
    spoilt.data.value = event.data.value + b"\x30\x63"  # age_band = 99
    return spoilt


def _nameless(event: Event) -> Event:
    spoilt = Event()
    spoilt.CopyFrom(event)
    spoilt.subject = "张三 13800000000"
    return spoilt


def _of_another(event: Event) -> Event:
    spoilt = Event()
    spoilt.CopyFrom(event)
    spoilt.data.type_url = "type.googleapis.com/wushe.volunteer.v1.TeamState"
    return spoilt


def _unreadable(event: Event) -> Event:
    spoilt = Event()
    spoilt.CopyFrom(event)
    spoilt.data.value = b"\xff\xff"
    return spoilt
