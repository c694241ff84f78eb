"""What happened last is listed by time: each event once, those of a division alone, and nothing of a person."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from wushe.common.v1.event_pb2 import Event
from wushe.warehouse.v1 import change_service_pb2 as pb
from wushe.warehouse.v1 import sync_service_pb2
from wushe.warehouse.v1.change_pb2 import Change

from services.warehouse.store import latest_changes
from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.schema import database_of
from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.warehouse.mirroring import Mirrored, mirroring, request_id, until
from tests.integration.warehouse.registry import Registry, serving

CITY = "divisions/1304"
DAY_MS = 86_400_000


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


async def listed(mirrored: Mirrored, parent: str = CITY, *, page_size: int = 100, **narrowed: Any) -> list[Change]:
    """Return all pages of a list."""
    found: list[Change] = []
    token = ""
    while True:
        request = pb.ListLatestChangesRequest(parent=parent, page_size=page_size, page_token=token, **narrowed)
        page = await mirrored.watcher("ListLatestChanges", request)
        found += page.changes
        token = page.next_page_token
        if not token:
            return found


async def told(mirrored: Mirrored, count: int) -> None:
    """Wait until so many events are listed."""

    async def all_there() -> bool:
        return len(await listed(mirrored)) == count

    await until(all_there)


def newest_first(events: Sequence[Event]) -> list[tuple[str, int, str]]:
    """Return events in the order in which they are listed."""
    ordered = sorted(events, key=lambda event: (event.time.ToNanoseconds(), event.subject, event.version), reverse=True)
    return [(event.subject, event.version, event.type.rpartition(".")[2]) for event in ordered]


async def test_the_newest_comes_first_and_each_event_once_however_often_it_came(registry: Registry, mirrored: Mirrored) -> None:
    events = registry.register(20) + registry.change(30)
    await registry.publish(events, size=7, twice=0.5)
    await told(mirrored, len(events))
    changes = await listed(mirrored, page_size=7)
    assert [(one.name, one.version, one.event_type) for one in changes] == newest_first(events)
    assert {(one.aggregate_type, one.service, one.place) for one in changes} == {("volunteer", "volunteer", "communities/130402001001")}
    assert changes[0].record_time == max((event.time for event in events), key=lambda one: one.ToNanoseconds())


async def test_a_division_sees_what_lies_in_it_and_nothing_else(registry: Registry, mirrored: Mirrored) -> None:
    here = registry.register(3)
    registry.community = "communities/130403001001"
    there = registry.register(2)
    await registry.publish(here + there)
    await told(mirrored, 5)
    assert {one.name for one in await listed(mirrored, "divisions/130402")} == {event.subject for event in here}
    assert {one.name for one in await listed(mirrored, "communities/130403001001")} == {event.subject for event in there}
    assert await listed(mirrored, "divisions/130404") == []
    with pytest.raises(Refusal) as refused:
        await listed(mirrored, "divisions/13")
    assert refused.value.reason == "DIVISION_OUT_OF_SCOPE"


async def test_only_the_kinds_that_are_asked_for_are_listed(registry: Registry, mirrored: Mirrored) -> None:
    await registry.publish(registry.register(2))
    await told(mirrored, 2)
    assert len(await listed(mirrored, aggregate_types=["team", "volunteer"])) == 2
    assert await listed(mirrored, aggregate_types=["team"]) == []


async def test_nothing_is_told_of_what_the_aggregate_holds_or_who_did_it(registry: Registry, mirrored: Mirrored) -> None:
    await registry.publish(registry.register(5))
    await told(mirrored, 5)
    said = b"".join(one.SerializeToString() for one in await listed(mirrored))
    for event in registry.volunteers.values():
        assert event.subject.encode() in said
    assert not [word for word in ("persons/", "急救", "HD000000000001", "test") if word.encode() in said]


async def test_what_is_copied_did_not_happen_now_and_what_is_long_ago_is_not_the_latest(registry: Registry, mirrored: Mirrored) -> None:
    registry.register(3)  # never told: found by a reconciliation, as they are
    await mirrored.reconcile(repair=True)
    await mirrored.equals(registry)
    old, new = registry.register(2)
    old.time.FromMilliseconds(int(time.time() * 1000) - 31 * DAY_MS)
    await registry.publish([old, new])
    await mirrored.equals(registry)
    await told(mirrored, 1)
    assert [one.name for one in await listed(mirrored)] == [new.subject]


async def test_a_rebuild_keeps_what_happened_last(registry: Registry, mirrored: Mirrored) -> None:
    await registry.publish(registry.register(10) + registry.change(10))
    await told(mirrored, 20)
    before, generation = await listed(mirrored), mirrored.mirror.warehouse.generation
    job = (await mirrored.caller("Rebuild", sync_service_pb2.RebuildRequest(request_id=request_id()))).job
    await mirrored.ended(job)

    async def answers() -> bool:
        return mirrored.mirror.warehouse.generation == generation + 1

    await until(answers)
    assert await listed(mirrored) == before


async def test_a_warehouse_of_before_lists_what_its_history_tells(
    infra: Infra, database_url: str, tmp_path: Path, engine: EmbeddedEngine, registry: Registry
) -> None:
    async with mirroring(infra, database_url, tmp_path / "warehouse", engine, registry=registry) as first:
        await first.settled()
        await registry.publish(registry.register(10) + registry.change(10))
        await told(first, 20)
        before = await listed(first)
        await engine.execute(f"DROP TABLE {latest_changes.TABLE} SYNC", database=database_of(first.mirror.warehouse.generation))
    async with mirroring(infra, database_url, tmp_path / "warehouse", engine, registry=registry) as second:
        assert await listed(second) == before


async def test_what_its_service_does_not_know_is_removed_here_too(registry: Registry, mirrored: Mirrored) -> None:
    astray, kept = registry.register(2)
    await registry.publish([astray, kept])
    await told(mirrored, 2)
    del registry.volunteers[astray.subject]
    await mirrored.reconcile(repair=True)
    assert [one.name for one in await listed(mirrored)] == [kept.subject]


BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "no parent": ({"parent": ""}, "INVALID_FIELD", "parent"),
    "a parent of five digits": ({"parent": "divisions/13040"}, "INVALID_FIELD", "parent"),
    "a kind that is no word": ({"aggregate_types": ["volunteer", "Team"]}, "INVALID_FIELD", "aggregate_types[1]"),
    "a kind that nobody has": ({"aggregate_types": ["volunteer", "dragon"]}, "UNKNOWN_AGGREGATE_TYPE", "aggregate_types[1]"),
    "the same kind twice": ({"aggregate_types": ["team", "team"]}, "INVALID_FIELD", "aggregate_types"),
    "a negative page": ({"page_size": -1}, "INVALID_FIELD", "page_size"),
    "a page of nothing": ({"page_token": "abc"}, "INVALID_PAGE_TOKEN", "page_token"),
}


async def test_what_is_wrong_is_refused_by_name(mirrored: Mirrored) -> None:
    for case, (wrong, reason, field) in BAD.items():
        with pytest.raises(Refusal) as refused:
            await mirrored.watcher("ListLatestChanges", pb.ListLatestChangesRequest(**({"parent": CITY} | wrong)))
        assert (refused.value.reason, [one.field for one in refused.value.violations]) == (reason, [field]), case


async def test_a_page_of_one_division_is_no_page_of_another(registry: Registry, mirrored: Mirrored) -> None:
    await registry.publish(registry.register(3))
    await told(mirrored, 3)
    page = await mirrored.watcher("ListLatestChanges", pb.ListLatestChangesRequest(parent=CITY, page_size=1))
    with pytest.raises(Refusal) as refused:
        await mirrored.watcher("ListLatestChanges", pb.ListLatestChangesRequest(parent="divisions/130402", page_token=page.next_page_token))
    assert refused.value.reason == "INVALID_PAGE_TOKEN"
