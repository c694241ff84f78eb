"""What was lost on the way is noticed, named and fetched again; and everything can be made anew while the old keeps answering."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from wushe.warehouse.v1 import sync_pb2
from wushe.warehouse.v1 import sync_service_pb2 as pb

from services.warehouse.domain.refusals import RebuildUnderWay, SourceUnknown
from services.warehouse.store.embedded_engine import EmbeddedEngine
from tests.infrastructure import Infra, await_now, forget_streams
from tests.integration.warehouse.mirroring import Mirrored, mirroring, request_id, until
from tests.integration.warehouse.registry import PLAN, Registry, serving


@pytest.fixture(scope="module")
async def registry(infra: Infra) -> AsyncIterator[Registry]:
    """Run a registry with an empty stream."""
    await_now(lambda: forget_streams(infra))
    async with serving(infra) as registry:
        yield registry


@pytest.fixture(scope="module")
async def mirrored(
    infra: Infra, module_database_url: str, tmp_path_factory: pytest.TempPathFactory, engine: EmbeddedEngine, registry: Registry
) -> AsyncIterator[Mirrored]:
    """Run a warehouse that follows it, for all tests here."""
    folder = tmp_path_factory.mktemp("mirror") / "warehouse"
    async with mirroring(infra, module_database_url, folder, engine, registry=registry) as mirrored:
        await mirrored.settled()
        yield mirrored


@pytest.fixture
async def filled(registry: Registry, mirrored: Mirrored) -> Mirrored:
    """A warehouse with a thousand volunteers more, and equal."""
    await registry.publish(registry.register(1_000))
    await mirrored.equals(registry)
    return mirrored


async def notices(mirrored: Mirrored) -> list[int]:
    """Return what was noticed, newest first."""
    return [notice.kind for notice in (await mirrored.status()).notices]


async def test_what_never_came_what_is_old_and_what_nobody_knows_is_named_and_repaired(registry: Registry, filled: Mirrored) -> None:
    stranger = registry.register(1)[0]
    await registry.publish([stranger])
    await filled.equals(registry)
    del registry.volunteers[stranger.subject]
    before = registry.versions()
    old = registry.change(5)
    missing = registry.register(5)
    found = (await filled.reconcile(repair=False))["volunteer"]
    assert not found.equal
    assert found.service_count - found.warehouse_count == 4
    wanted = {event.subject: (1, 0) for event in missing} | {
        event.subject: (registry.volunteers[event.subject].version, before[event.subject]) for event in old
    }
    wanted[stranger.subject] = (0, 1)
    told = {one.name: (one.service_version, one.warehouse_version) for one in found.differences}
    assert told == wanted
    repaired = (await filled.reconcile(repair=True))["volunteer"]
    assert (repaired.equal, repaired.repaired_count) == (True, len(wanted))
    assert await filled.versions() == registry.versions()
    again = (await filled.reconcile(repair=False))["volunteer"]
    assert (again.equal, again.bucket_count) == (True, 0)


async def test_rows_that_the_engine_lost_are_fetched_again(registry: Registry, filled: Mirrored) -> None:
    await filled.emptied("volunteer", "cityHash64(name) % 3 = 0")
    found = (await filled.reconcile(repair=True))["volunteer"]
    assert found.equal
    assert found.repaired_count == found.difference_count > 200
    assert await filled.versions() == registry.versions()


async def test_while_events_flow_nothing_is_called_a_difference(registry: Registry, filled: Mirrored) -> None:
    async def flow() -> None:
        while True:
            await registry.publish(registry.change(20) + registry.register(5), size=25)
            await asyncio.sleep(0.05)

    flowing = asyncio.create_task(flow())
    found = (await filled.reconcile(repair=False))["volunteer"]
    flowing.cancel()
    assert (found.equal, found.difference_count) == (True, 0)


async def test_a_stream_that_began_anew_is_noticed_and_what_was_in_it_fetched(registry: Registry, filled: Mirrored) -> None:
    await registry.publish(registry.register(100))
    await filled.equals(registry)
    jetstream = await registry.bus._jetstream()  # noqa: SLF001
    await jetstream.delete_stream(PLAN.name)
    registry.register(50)  # told to nobody: the bus had them and lost them
    registry.change(50)
    await registry.bus.ensure_stream(PLAN)
    await registry.publish(registry.register(10))
    await filled.equals(registry)
    assert sync_pb2.Notice.KIND_STREAM_RESTARTED in await notices(filled)


async def test_messages_that_never_come_are_noticed(registry: Registry, filled: Mirrored) -> None:
    first = await registry.told()
    jetstream = await registry.bus._jetstream()  # noqa: SLF001
    async with filled.mirror.changing():  # nothing is taken in, and the bus hands out 64 messages at the most
        await registry.publish(registry.register(100), size=1)
        for lost in (80, 81):
            await jetstream.delete_msg(PLAN.name, first + lost)
    await filled.equals(registry)
    notice = (await filled.status()).notices[0]
    assert (notice.kind, notice.detail) == (sync_pb2.Notice.KIND_MESSAGES_LOST, f"{first + 80}-{first + 81}")


async def answers_from(mirrored: Mirrored, generation: int) -> bool:
    return (await mirrored.status()).generation == generation


async def test_everything_is_made_anew_while_the_old_keeps_answering(registry: Registry, filled: Mirrored) -> None:
    await registry.publish(registry.change(500))
    await filled.equals(registry)
    versions = await filled.mirror.warehouse.query("SELECT count() FROM volunteer_history FINAL WHERE event_type != 'Snapshot'")
    before = (await filled.status()).generation
    await filled.emptied("volunteer", "cityHash64(name) % 7 = 0")
    job = (await filled.caller("Rebuild", pb.RebuildRequest(request_id=request_id()))).job
    with pytest.raises(RebuildUnderWay):
        await filled.caller("Rebuild", pb.RebuildRequest(request_id=request_id()))
    ended = asyncio.create_task(filled.ended(job))
    [(least,)] = await filled.mirror.warehouse.query("SELECT count() FROM volunteer FINAL")
    at_first = least
    while not ended.done():
        await registry.publish(registry.register(10), size=10)
        [(count,)] = await filled.mirror.warehouse.query("SELECT count() FROM volunteer FINAL")
        least = min(least, count)
        await asyncio.sleep(0.02)
    await ended
    await filled.equals(registry)
    assert least >= at_first, "the old went on answering"
    await until(lambda: answers_from(filled, before + 1))
    await filled.equals(registry)
    kept = await filled.mirror.warehouse.query("SELECT count() FROM volunteer_history FINAL WHERE event_type != 'Snapshot'")
    assert kept[0][0] > versions[0][0] * 5 // 7, "the history that no service can tell was kept"
    assert (await filled.reconcile(repair=False))["volunteer"].equal


async def test_a_service_that_is_not_followed_is_refused_by_name(filled: Mirrored) -> None:
    with pytest.raises(SourceUnknown) as refused:
        await filled.caller("Reconcile", pb.ReconcileRequest(services=["volunteer", "governance"], request_id=request_id()))
    assert refused.value.violations[0].field == "services[1]"
    assert refused.value.metadata == {"followed": "volunteer"}
