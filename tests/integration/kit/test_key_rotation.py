"""After a rotation every record's own key comes under the new one, beside whoever writes, and the old one can go."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from shared import schema
from shared.crypto import SM4_GCM, KeyRing
from shared.db import Database
from shared.idempotency import Idempotency
from shared.key_retirement import KeyInUse, retire
from shared.key_rotation import KeyRotation
from shared.metrics import Metrics
from shared.tasks import end
from shared.wrapped_keys import Rewrapped, WrappedKeys

KEYS = WrappedKeys("record_key", "record", "wrapped")
OLD = KeyRing.generate()
NEW = OLD.rotated(SM4_GCM)
FIELD, PLACE = b"kept", b"record/field"
LOCKS = """
SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND mode = $1
AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    connection = await asyncpg.connect(database_url)
    statements: list[str] = []
    schema.create_kit_tables_v1(type("Op", (), {"execute": staticmethod(statements.append)})())
    for statement in (*statements, "CREATE TABLE record_key (record uuid PRIMARY KEY, wrapped bytea NOT NULL)"):
        await connection.execute(statement)
    await connection.close()
    database = Database(database_url, pool_size=4)
    await database.open()
    yield database
    await database.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ring.json"
    NEW.save(path)
    return path


async def store(database: Database, ring: KeyRing, count: int) -> dict[uuid.UUID, bytes]:
    """Store keys of new records, and return what was sealed under each."""
    sealed: dict[uuid.UUID, bytes] = {}
    async with database.session() as session:
        for _ in range(count):
            record = uuid.uuid4()
            key, wrapped = ring.new_data_key(context=KEYS.context(record))
            sealed[record] = key.seal(FIELD, context=PLACE)
            await session.execute("INSERT INTO record_key VALUES ($1, $2)", record, wrapped)
    return sealed


async def stored(database: Database) -> dict[uuid.UUID, bytes]:
    async with database.session() as session:
        return {row[0]: row[1] for row in await session.fetch("SELECT record, wrapped FROM record_key")}


async def outdated(database: Database) -> int:
    return sum(map(NEW.is_outdated, (await stored(database)).values()))


async def opened(database: Database, ring: KeyRing, sealed: dict[uuid.UUID, bytes]) -> bool:
    wrapped = await stored(database)
    own = {record: ring.unwrap(wrapped[record], context=KEYS.context(record)) for record in sealed}
    return all(own[record].open(field, context=PLACE) == FIELD for record, field in sealed.items())


@asynccontextmanager
async def rotating(database: Database, ring: KeyRing = NEW, **more: Any) -> AsyncIterator[Metrics]:
    """Run the job for the length of the block, then kill it."""
    metrics = Metrics()
    rotation = KeyRotation(database, ring, [KEYS], metrics.gauge("left", "Left."), pause=0.01, **more)
    running = asyncio.create_task(rotation.run())
    yield metrics
    await end([running])


async def until_outdated(database: Database, wanted: range) -> None:
    async with asyncio.timeout(20):
        while await outdated(database) not in wanted:  # noqa: ASYNC110 # the job is in the background
            await asyncio.sleep(0.005)


async def until_sealing(database: Database, replicas: int) -> None:
    """Wait until so many processes hold the lock of the key they seal under."""
    async with asyncio.timeout(20), database.session() as session:
        while await session.fetchval(LOCKS, "ShareLock") != replicas:  # noqa: ASYNC110 # sessions of others
            await asyncio.sleep(0.01)


async def test_every_key_comes_under_the_new_one_and_its_record_still_opens(database: Database) -> None:
    sealed = await store(database, OLD, 450)
    async with rotating(database) as metrics:
        await until_outdated(database, range(1))
        async with asyncio.timeout(20):
            while metrics.registry.get_sample_value("left") != 0:  # noqa: ASYNC110 # the job is in the background
                await asyncio.sleep(0.01)
    assert await opened(database, NEW.without_outdated_keys(), sealed)


async def test_killed_half_way_it_goes_on_at_the_next_start(database: Database) -> None:
    sealed = await store(database, OLD, 60)
    async with rotating(database, page_rows=2):
        await until_outdated(database, range(1, 55))
    assert 0 < await outdated(database) < 60
    assert await opened(database, NEW, sealed)
    async with rotating(database):
        await until_outdated(database, range(1))
    assert await opened(database, NEW.without_outdated_keys(), sealed)


async def test_of_two_replicas_one_works_and_the_other_takes_over(database: Database) -> None:
    await store(database, OLD, 40)
    async with rotating(database, page_rows=1):
        await until_outdated(database, range(40))
        async with rotating(database):
            await until_sealing(database, 2)
            async with database.session() as session:
                assert await session.fetchval(LOCKS, "ExclusiveLock") == 1
            await until_outdated(database, range(1))


async def test_a_record_that_was_erased_in_between_stays_erased(database: Database) -> None:
    [record] = await store(database, OLD, 1)
    before = (await stored(database))[record]
    change = Rewrapped(record, before, NEW.rewrap(before, context=KEYS.context(record)))
    async with database.session() as session:
        await session.execute("DELETE FROM record_key")
        assert await KEYS.replace(session, [change]) == 0
    assert await stored(database) == {}


async def test_a_key_that_changed_in_between_is_left_as_it_is(database: Database) -> None:
    [record] = await store(database, OLD, 1)
    before = (await stored(database))[record]
    change = Rewrapped(record, before, NEW.rewrap(before, context=KEYS.context(record)))
    async with database.session() as session:
        await session.execute("UPDATE record_key SET wrapped = 'another'")
        assert await KEYS.replace(session, [change]) == 0
    assert (await stored(database))[record] == b"another"


async def test_a_row_that_a_writer_holds_is_passed_over_without_waiting(database: Database) -> None:
    records = list(await store(database, OLD, 3))
    async with database.session() as writer, database.session() as session:
        changes = [
            Rewrapped(record, before, NEW.rewrap(before, context=KEYS.context(record)))
            for record, before in await KEYS.page(session, after=uuid.UUID(int=0), rows=10)
        ]
        async with writer.transaction():
            await writer.execute("DELETE FROM record_key WHERE record = $1", records[0])
            async with asyncio.timeout(2):
                assert await KEYS.replace(session, changes) == 2
    assert set(await stored(database)) == set(records[1:])


async def test_what_a_replica_ahead_has_wrapped_is_not_turned_back(database: Database) -> None:
    behind, ahead = OLD.with_key(), OLD.with_key().with_newest_primary()
    await store(database, ahead, 3)
    before = await stored(database)
    async with rotating(database, behind):
        await asyncio.sleep(0.3)
    assert await stored(database) == before


async def test_a_key_that_cannot_be_opened_holds_up_no_other(database: Database) -> None:
    sealed = await store(database, OLD, 5)
    async with database.session() as session:
        broken = OLD.seal(b"moved here from another row", context=b"elsewhere")
        await session.execute("UPDATE record_key SET wrapped = $1 WHERE record = $2", broken, min(sealed))
    async with rotating(database):
        await until_outdated(database, range(2))
    del sealed[min(sealed)]
    assert await opened(database, NEW.without_outdated_keys(), sealed)


async def test_the_old_key_goes_when_nothing_is_sealed_under_it(database: Database, database_url: str, file: Path) -> None:
    sealed = await store(database, OLD, 5)
    with pytest.raises(KeyInUse, match="5 keys in record_key"):
        await retire(database_url, file, [KEYS])
    async with rotating(database):
        await until_outdated(database, range(1))
        assert await retire(database_url, file, [KEYS]) == (1,)
    assert [key.id for key in KeyRing.load(file).listed() if key.purpose == "sealing"] == [2]
    assert await opened(database, KeyRing.load(file), sealed)
    assert await retire(database_url, file, [KEYS]) == ()


async def test_the_old_key_stays_while_a_replica_seals_under_it(database: Database, database_url: str, file: Path) -> None:
    async with rotating(database, OLD):
        await until_sealing(database, 1)
        with pytest.raises(KeyInUse, match="a replica still seals under key 1"):
            await retire(database_url, file, [KEYS])
    assert list(KeyRing.load(file).older) == [1]
    await until_sealing(database, 0)
    assert await retire(database_url, file, [KEYS]) == (1,)


async def test_a_lock_that_went_with_its_session_is_taken_again(database: Database) -> None:
    async with rotating(database, OLD):
        await until_sealing(database, 1)
        async with database.session() as session:
            await session.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock'")
        await until_sealing(database, 0)
        await until_sealing(database, 1)


async def test_the_old_key_stays_while_an_answer_is_kept_under_it(database: Database, database_url: str, file: Path) -> None:
    requests = Idempotency(OLD)
    async with database.transaction() as tx:
        claims = await requests.claim(tx, [requests.key("caller", "/Method", "request", b"content")])
        await requests.remember(tx, [(claims[0], b"answer")])
    with pytest.raises(KeyInUse, match="1 answers"):
        await retire(database_url, file, [KEYS])
    assert list(KeyRing.load(file).older) == [1]
