from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from shared import db
from shared.db import Database, UnsafeServer, copy_records, driver, retrying
from tests.infrastructure import Infra
from tests.integration.bus.polling import until


async def _count(database: Database) -> int:
    async with database.reading() as connection:
        return int(await connection.scalar(text("SELECT count(*) FROM part")) or 0)


COLUMNS = ["name", "version", "colour", "county"]
INSERT = text("INSERT INTO part VALUES (:name, 1, 'red', '130402')")


async def _change_of_mind(database: Database, work: Callable[[AsyncConnection], Awaitable[object]]) -> None:
    async with database.transaction() as tx:
        await work(tx)
        raise ValueError("no")


async def test_an_exception_rolls_the_transaction_back(database: Database) -> None:
    with pytest.raises(ValueError, match="no"):
        await _change_of_mind(database, lambda tx: tx.execute(INSERT, {"name": "parts/1"}))
    assert await _count(database) == 0


async def test_a_copy_that_comes_first_in_a_transaction_is_rolled_back_with_it(database: Database) -> None:
    with pytest.raises(ValueError, match="no"):
        await _change_of_mind(database, lambda tx: copy_records(tx, "part", COLUMNS, [("parts/1", 1, "red", "130402")]))
    assert await _count(database) == 0


async def test_a_copy_is_committed_with_its_transaction(database: Database) -> None:
    async with database.transaction() as tx:
        await copy_records(tx, "part", COLUMNS, [(f"parts/{n}", 1, "red", "130402") for n in range(100)])
    assert await _count(database) == 100


async def test_a_cancelled_transaction_leaks_no_connection(database: Database) -> None:
    async def slow() -> None:
        async with database.transaction() as tx:
            await tx.execute(INSERT, {"name": "parts/1"})
            await tx.execute(text("SELECT pg_sleep(30)"))

    tasks = [asyncio.create_task(slow()) for _ in range(4)]
    pool = database.engine.pool
    await until(lambda: pool.checkedout() == 4)  # type: ignore[attr-defined]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await until(lambda: pool.checkedout() == 0)  # type: ignore[attr-defined]
    assert await _count(database) == 0


async def test_connections_ended_by_the_server_are_replaced_unseen(database: Database) -> None:
    await _count(database)
    async with database.session() as other:
        await other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = 'toy'"
        )
    await asyncio.sleep(0.05)  # the driver learns of it from its socket
    assert await _count(database) == 0


async def test_errors_quote_neither_parameters_nor_rows(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(INSERT, {"name": "parts/secret"})
    with pytest.raises(IntegrityError) as caught:
        async with database.transaction() as tx:
            await tx.execute(INSERT, {"name": "parts/secret"})
    link: BaseException | None = caught.value
    while link is not None:
        assert "secret" not in str(link)
        link = link.__cause__


async def test_nor_do_errors_of_the_driver_underneath(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(INSERT, {"name": "parts/secret"})
    statement = "INSERT INTO part VALUES ('parts/secret', 1, 'red', '130402')"
    for lend in (database.transaction, database.reading):
        with pytest.raises(asyncpg.UniqueViolationError) as refused:
            async with lend() as connection:
                await driver(connection).execute(statement)
        assert "secret" not in f"{refused.value} {refused.value.args} {refused.value.as_dict()}"
    with pytest.raises(asyncpg.UniqueViolationError) as refused:
        async with database.session() as session:
            await session.execute(statement)
    assert "secret" not in str(refused.value)


async def test_the_lock_is_held_by_one_session_and_passes_on_when_it_ends(database: Database) -> None:
    order: list[str] = []

    async def second() -> None:
        async with database.exclusive("work"):
            order.append("second")

    async with database.exclusive("work"):
        waiting = asyncio.create_task(second())
        await asyncio.sleep(0.05)
        order.append("first")
    await asyncio.wait_for(waiting, 5)
    assert order == ["first", "second"]


async def test_a_deadlock_is_tried_again(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(text("INSERT INTO part SELECT 'parts/' || n, 1, 'red', '130402' FROM generate_series(1, 2) AS n"))
    both = asyncio.Barrier(2)
    tries = 0

    async def swap(first: int, second: int) -> None:
        nonlocal tries
        tries += 1
        async with database.transaction() as tx:
            for number in (first, second):
                await tx.execute(text("UPDATE part SET version = version + 1 WHERE name = :name"), {"name": f"parts/{number}"})
                if number == first and tries <= 2:
                    await both.wait()

    await asyncio.gather(retrying(lambda: swap(1, 2)), retrying(lambda: swap(2, 1)))
    assert tries == 3


async def test_an_unsafe_server_is_refused_by_name(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(db._SESSION, "synchronous_commit", "off")  # noqa: SLF001
    careless = Database(database_url)
    with pytest.raises(UnsafeServer, match="synchronous_commit is off"):
        await careless.open()
    await careless.close()


async def test_a_wrong_password_is_not_waited_out(infra: Infra, database_url: str) -> None:
    database = Database(database_url.replace(infra.role_password, "wrong"))
    with pytest.raises((DBAPIError, asyncpg.PostgresError)):
        await asyncio.wait_for(database.open(patience=60), 5)
    await database.close()


async def test_after_commit_is_told_of_commits_only(database: Database) -> None:
    told = 0

    def notify() -> None:
        nonlocal told
        told += 1

    database.after_commit(notify)
    async with database.transaction() as tx:
        await tx.execute(INSERT, {"name": "parts/1"})
        assert told == 0
    with pytest.raises(IntegrityError):
        async with database.transaction() as tx:
            await tx.execute(INSERT, {"name": "parts/1"})
    assert told == 1


async def test_a_transaction_that_is_cancelled_while_it_ends_takes_its_connection_along(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def cancelled(*_: object) -> None:
        raise asyncio.CancelledError

    used = []

    async def insert() -> None:
        async with database.transaction() as tx:
            used.append(driver(tx))
            await tx.execute(INSERT, {"name": "parts/1"})

    with monkeypatch.context() as patched:
        patched.setattr("asyncpg.transaction.Transaction.__aexit__", cancelled)
        with pytest.raises(asyncio.CancelledError):
            await insert()
    assert used[0].is_closed()
    await insert()  # nobody holds the row, and the pool has another connection


async def test_reading_runs_outside_any_transaction(database: Database) -> None:
    async with database.reading() as connection:
        inner = driver(connection)
        assert not inner.is_in_transaction()
        assert await connection.scalar(text("SELECT 1")) == 1
        assert not inner.is_in_transaction()
