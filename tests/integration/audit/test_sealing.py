"""Records become blocks: all of them, once, by one replica at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from shared.audit import Anchor, Anchors, Entry, Sealer, append
from shared.refusals import InvalidField
from shared.tasks import end

from .conftest import NOON, Log, entry


async def test_records_are_kept_as_they_were_given(log: Log) -> None:
    odd = ('persons/"quoted"', "persons/back\\slash", "persons/{brace,comma}", "persons/社区", "")
    async with log.database.transaction() as tx:
        await append(tx, [entry("核实身份", *odd), Entry(actor="a", action="b", outcome="OK", time=NOON)])
    async with log.database.reading() as connection:
        rows = (await connection.exec_driver_sql("SELECT * FROM audit_record ORDER BY id")).all()
    assert (rows[0].purpose, tuple(rows[0].subjects), rows[0].recorded_at, rows[0].block_number) == ("核实身份", odd, NOON, None)
    assert rows[1].subjects == []


async def test_a_record_of_a_transaction_that_failed_is_not_there(log: Log) -> None:
    async def fail() -> None:
        async with log.database.transaction() as tx:
            await append(tx, [entry("lost")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await log.ask("SELECT count(*) FROM audit_record") == 0


def test_a_purpose_that_no_text_can_hold_is_refused() -> None:
    with pytest.raises(InvalidField):
        entry("nul\0")


async def test_an_empty_log_is_intact_and_needs_no_anchor(log: Log) -> None:
    assert await log.seal() == 0
    report = await log.verify()
    assert report.intact
    assert (report.blocks, report.records, report.anchors, report.head) == (0, 0, 0, None)


async def test_sealed_records_verify_and_the_head_is_anchored(log: Log) -> None:
    await log.record("a", "b")
    assert await log.seal() == 2
    await log.record("c")
    waiting = await log.verify()
    assert (waiting.blocks, waiting.records, waiting.unsealed) == (1, 2, 1)
    await log.seal()
    report = await log.verify()
    assert report.intact
    assert (report.blocks, report.records, report.unsealed, report.anchors) == (2, 3, 0, 2)
    assert report.head == await log.anchors.last()


async def test_nothing_new_makes_no_block_and_no_anchor(log: Log) -> None:
    await log.record("a")
    for _ in range(3):
        await log.seal()
    report = await log.verify()
    assert (report.blocks, report.anchors) == (1, 1)


async def test_many_records_become_several_blocks_of_bounded_size(log: Log) -> None:
    log.sealer = Sealer(log.database, [log.anchors], block_records=10)
    await log.record(*map(str, range(25)))
    assert await log.seal() == 25
    report = await log.verify()
    assert (report.blocks, report.records, report.intact) == (3, 25, True)


async def test_a_record_committed_late_under_a_low_id_is_sealed_later(log: Log) -> None:
    async with log.database.transaction() as late:
        await append(late, [entry("late")])
        await log.record("early")
        assert await log.seal() == 1
        assert (await log.verify()).intact
    assert await log.seal() == 1
    assert await log.ask("SELECT block_number FROM audit_record WHERE id = 1") == 2
    assert await log.ask("SELECT block_number FROM audit_record WHERE id = 2") == 1
    assert (await log.verify()).intact


async def test_replicas_that_seal_at_once_make_one_chain(log: Log) -> None:
    replicas = [Sealer(log.database, [log.anchors], block_records=7) for _ in range(3)]
    for _ in range(5):
        await asyncio.gather(
            log.record(*map(str, range(20))), log.record(*map(str, range(20))), *(replica.catch_up() for replica in replicas)
        )
    await log.seal()
    report = await log.verify()
    assert report.intact
    assert (report.records, report.unsealed) == (200, 0)


class Flaky:
    """Anchors whose place is full at first."""

    def __init__(self, anchors: Anchors) -> None:
        self.failures = 2
        self.last = anchors.last
        self.read = anchors.read
        self._append = anchors.append

    async def append(self, anchor: Anchor) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError("no space left")
        await self._append(anchor)


class OutOfReach:
    """Anchors on a bus that never answers."""

    async def append(self, anchor: Anchor) -> None:
        raise NotImplementedError(anchor)

    async def last(self) -> Anchor | None:
        await asyncio.Event().wait()
        return None

    def read(self) -> AsyncIterator[Anchor]:
        raise NotImplementedError


async def test_an_anchor_that_failed_is_noted_by_a_later_pass(log: Log) -> None:
    await log.record("a")
    running = asyncio.create_task(Sealer(log.database, [Flaky(log.anchors)], interval=0.01).run())
    try:
        async with asyncio.timeout(10):
            while await log.anchors.last() is None:  # noqa: ASYNC110 - the file tells nobody
                await asyncio.sleep(0.01)
    finally:
        await end([running])
    assert (await log.verify()).intact


async def test_an_anchor_out_of_reach_holds_up_neither_sealing_nor_the_other_anchors(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.audit.sealing.ANCHOR_SECONDS", 0.2)
    await log.record("a")
    assert await Sealer(log.database, [OutOfReach(), log.anchors]).catch_up() == 1
    assert (await log.verify()).anchors == 1


async def test_the_sealer_outlives_a_database_that_goes_away(log: Log) -> None:
    running = asyncio.create_task(Sealer(log.database, [log.anchors], interval=0.01).run())
    try:
        await log.tamper("ALTER TABLE audit_block RENAME TO away")
        await log.record("a")
        await log.tamper(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
        await log.tamper("ALTER TABLE away RENAME TO audit_block")
        async with asyncio.timeout(10):
            while await log.anchors.last() is None:  # noqa: ASYNC110 - the file tells nobody
                await asyncio.sleep(0.01)
    finally:
        await end([running])
    assert (await log.verify()).intact


async def test_a_crash_between_commit_and_anchor_is_made_good_by_the_next_start(log: Log) -> None:
    await log.record("a")
    await Sealer(log.database, []).catch_up()
    assert await log.anchors.last() is None
    await Sealer(log.database, [log.anchors]).catch_up()
    assert (await log.verify()).anchors == 1


async def test_an_anchor_torn_by_a_crash_does_not_hide_the_next_one(log: Log) -> None:
    await log.record("a")
    await log.seal()
    with log.anchors.path.open("ab") as file:
        file.write(b'{"number": 2, "dig')
    await log.record("b")
    await log.seal()
    report = await log.verify()
    assert (report.intact, report.anchors) == (True, 2)
    assert (await log.anchors.last()) == report.head


async def test_anchors_are_for_their_owner_alone(log: Log) -> None:
    await log.anchors.append(Anchor(1, bytes(32), datetime.now(UTC)))
    assert log.anchors.path.stat().st_mode & 0o077 == 0
