"""Partitions of the outbox, made and dropped while others write."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from shared.db import Database
from shared.outbox_upkeep import DAYS_AHEAD, maintain
from tests.integration.bus.toy import paint

WRITERS = 8


@pytest.mark.parametrize("behind", [0, 300], ids=["on time", "by a clock that is months behind the database's"])
async def test_the_written_day_s_partition_can_be_made_while_others_write_and_no_event_is_lost(database: Database, behind: int) -> None:
    written: list[int] = []
    made = asyncio.Event()

    async def writer(number: int) -> int:
        count = 0
        while not made.is_set() or count < 20:
            async with database.transaction() as tx:
                await paint(tx, f"parts/{number}", "red")
            count += 1
            written.append(number)
        return count

    writers = [asyncio.ensure_future(writer(number)) for number in range(WRITERS)]
    async with asyncio.timeout(60):
        while len(written) < 5 * WRITERS:  # noqa: ASYNC110  # the writers above make it so
            await asyncio.sleep(0)
        today = datetime.now(UTC).date()
        await maintain(database, today=today - timedelta(days=behind))
        made.set()
        counts = await asyncio.gather(*writers)
    async with database.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM outbox")) == sum(counts)
        assert await connection.scalar(text("SELECT count(*) FROM outbox_default")) == 0
        of_today = text("SELECT count(*) FROM outbox WHERE tableoid = CAST(:name AS regclass)")
        assert await connection.scalar(of_today, {"name": f"outbox_day_{today:%Y%m%d}"}) == sum(counts)


async def test_a_partition_goes_when_it_is_old_and_published_and_stays_while_it_is_not(database: Database) -> None:
    today = datetime.now(UTC).date()
    await maintain(database, today=today)
    async with database.transaction() as tx:
        await paint(tx, "parts/1", "red")
    later = today + timedelta(days=100)
    await maintain(database, today=later)
    assert f"outbox_day_{today:%Y%m%d}" in await partitions(database)
    async with database.transaction() as tx:
        await tx.execute(text("UPDATE outbox SET published_at = now()"))
    await maintain(database, today=later)
    days = [later + timedelta(days=ahead) for ahead in range(DAYS_AHEAD + 1)]
    assert await partitions(database) == [f"outbox_day_{day:%Y%m%d}" for day in days]


async def partitions(database: Database) -> list[str]:
    names = text("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'outbox'::regclass ORDER BY 1")
    async with database.reading() as connection:
        return [name for name in (await connection.execute(names)).scalars() if name != "outbox_default"]
