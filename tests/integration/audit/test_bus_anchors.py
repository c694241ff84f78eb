"""Anchors on JetStream show a cut or rewritten chain as those in the file do."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from shared.audit import BusAnchors, Fault, FaultKind, Sealer, verify
from shared.jetstream import Bus

from .conftest import Log


@pytest.fixture
async def bus(nats_url: str) -> AsyncIterator[Bus]:
    bus = Bus(nats_url, name="audit-test")
    yield bus
    await bus.close()


async def test_each_head_is_kept_in_order_and_the_last_is_found(log: Log, bus: Bus) -> None:
    anchors = BusAnchors(bus, "directory")
    assert await anchors.last() is None
    for purpose in "abc":
        await log.record(purpose)
        await Sealer(log.database, [anchors]).catch_up()
    kept = [anchor async for anchor in anchors.read()]
    assert [anchor.number for anchor in kept] == [1, 2, 3]
    assert await anchors.last() == kept[-1]
    assert await BusAnchors(bus, "volunteer").last() is None


async def test_a_tail_cut_off_is_found_by_the_anchors_on_the_bus(log: Log, bus: Bus) -> None:
    anchors = BusAnchors(bus, "directory")
    for purpose in "ab":
        await log.record(purpose)
        await Sealer(log.database, [anchors]).catch_up()
    await log.tamper("DELETE FROM audit_record WHERE block_number = 2; DELETE FROM audit_block WHERE number = 2")
    async with log.database.reading() as connection:
        report = await verify(connection, [anchors])
    assert report.faults == [Fault(FaultKind.TAIL_MISSING, 2)]
    assert report.anchors == 2
