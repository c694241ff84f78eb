"""Every committed event is delivered, none out of version order to a consumer's effect, none applied twice, whatever dies."""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import asyncpg
import pytest
from sqlalchemy import text

from shared.consumer import Consumer
from shared.db import Database
from shared.jetstream import Bus
from tests.faults.writers import PARTS, WRITERS, write
from tests.infrastructure import Infra
from tests.integration.bus.polling import until
from tests.integration.bus.toy import PLAN, messages, running, unpublished
from tests.integration.bus.toy.copy import copied, copy_parts, effects

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
EVENTS = 9_600 if FULL else 1_600
SEEDS = range(5) if FULL else (20261123,)


class KilledRelay:
    """Starts a relay process, kills it without warning, starts the next: until the block ends."""

    def __init__(self, infra: Infra, database_url: str, dice: random.Random) -> None:
        self._infra = infra
        self._database_url = database_url
        self._dice = dice
        self.kills = 0

    @asynccontextmanager
    async def around(self) -> AsyncIterator[None]:
        killer = asyncio.create_task(self._kill_again_and_again())
        try:
            yield
        finally:
            killer.cancel()
            with suppress(asyncio.CancelledError):
                await killer

    @asynccontextmanager
    async def alive(self) -> AsyncIterator[None]:
        process = await self._start()
        try:
            yield
        finally:
            process.kill()
            await process.wait()

    async def _kill_again_and_again(self) -> None:
        while True:
            async with self.alive():
                await asyncio.sleep(0.6 + self._dice.random())
            self.kills += 1

    async def _start(self) -> asyncio.subprocess.Process:
        infra = self._infra
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.faults.relay_process", self._database_url, infra.nats_url, infra.nats_user, infra.nats_monitor_url),
            stdin=asyncio.subprocess.PIPE,
        )
        assert process.stdin is not None
        process.stdin.write(infra.nats_password.encode() + b"\n")
        await process.stdin.drain()
        return process


@pytest.mark.timeout(900 if FULL else 120)
@pytest.mark.parametrize("seed", SEEDS)
async def test_sixteen_writers_lose_nothing_when_the_relay_is_killed_again_and_again(
    infra: Infra, database: Database, database_url: str, bus: Bus, seed: int
) -> None:
    print(f"seed {seed}")
    relay = KilledRelay(infra, database_url, random.Random(seed))
    await bus.connect()
    await bus.ensure_stream(PLAN)
    consumer = Consumer(database, bus, stream=PLAN.name, durable="copy", handler=copy_parts)
    writing = Database(database_url, pool_size=WRITERS, application_name="writers")
    await writing.open()
    async with running(consumer.run):
        async with relay.around():
            committed = await write(writing, seed, EVENTS)
            await until(lambda: relay.kills >= 3, seconds=60)
        async with relay.alive():
            await until(lambda: nothing_left(database), seconds=60)
            await until(lambda: caught_up(database, committed), seconds=60)
    await writing.close()
    delivered = {(event.subject, event.version) for _, events in await messages(bus) for event in events}
    assert delivered == {(part, version) for part, count in committed.items() for version in range(1, count + 1)}
    for part in PARTS:
        applied = await effects(database, part)
        assert applied == sorted(set(applied)), f"{part} went backwards or was applied twice"
    print(f"{sum(committed.values())} events, {relay.kills} kills")


async def nothing_left(database: Database) -> bool:
    return await unpublished(database) == 0


async def caught_up(database: Database, committed: Counter[str]) -> bool:
    return {part: version for part, (version, _) in (await copied(database)).items()} == dict(committed)


async def test_a_naive_relay_that_remembers_the_last_id_loses_events(database: Database, database_url: str) -> None:
    writing = Database(database_url, pool_size=WRITERS, application_name="writers")
    await writing.open()
    seen: set[int] = set()
    naive = asyncio.create_task(read_by_last_id(database_url, seen))
    committed = await write(writing, 7, EVENTS)
    await writing.close()
    await asyncio.sleep(0.5)  # it has all the time it wants: what it passed over it never sees
    naive.cancel()
    async with database.reading() as connection:
        stored = set((await connection.scalars(text("SELECT id FROM outbox"))).all())
    assert len(stored) == sum(committed.values())
    assert stored - seen, "the harness no longer shows the fault it was made for"


async def read_by_last_id(database_url: str, seen: set[int]) -> None:
    connection = await asyncpg.connect(database_url)
    last = 0
    while True:
        for row in await connection.fetch("SELECT id FROM outbox WHERE id > $1 ORDER BY id", last):
            last = row["id"]
            seen.add(last)
        await asyncio.sleep(0.005)
