"""A request made twice is carried out once, whatever happens in between."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import timedelta

import asyncpg
import pytest

from shared import schema
from shared.crypto import KeyRing, SealBroken
from shared.db import Database
from shared.idempotency import Claim, Idempotency, RequestKey, Standing, UnfinishedClaim
from shared.refusals import RequestIdReused

METHOD = "/wushe.test.v1.TestService/Create"
KEYRING = KeyRing.generate()
idempotency = Idempotency(KEYRING)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    connection = await asyncpg.connect(database_url)
    statements: list[str] = []
    schema.create_kit_tables_v1(type("Op", (), {"execute": staticmethod(statements.append)})())
    for statement in (*statements, "CREATE TABLE effect (place text)"):
        await connection.execute(statement)
    await connection.close()
    database = Database(database_url, pool_size=12)
    await database.open()
    yield database
    await database.close()


def key(request_id: str, content: bytes = b"content", caller: str = "caller-1") -> RequestKey:
    made = idempotency.key(caller, METHOD, request_id, content)
    assert made is not None
    return made


async def carry_out(database: Database, keys: list[RequestKey | None], answer: bytes = b"") -> list[Claim]:
    """Do what a use case does: claim, change, remember."""
    async with database.transaction() as tx:
        claims = await idempotency.claim(tx, keys)
        for claim in claims:
            if claim.proceeds:
                await tx.exec_driver_sql("INSERT INTO effect VALUES ($1)", (claim.key.request_id if claim.key else "",))
        await idempotency.remember(tx, [(claim, answer or b"answer to " + claim.key.request_id.encode()) for claim in claims if claim.key])
    return claims


async def effects(database: Database) -> list[str]:
    async with database.reading() as connection:
        return [row[0] for row in await connection.exec_driver_sql("SELECT place FROM effect ORDER BY place")]


async def waiting_for_a_lock(database: Database, count: int = 1) -> None:
    async with asyncio.timeout(10), database.reading() as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        while (await connection.exec_driver_sql(query)).scalar_one() < count:  # noqa: ASYNC110 - in the server
            await asyncio.sleep(0.01)


async def test_the_second_time_the_first_answer_is_given_again(database: Database) -> None:
    (first,) = await carry_out(database, [key("a")])
    (second,) = await carry_out(database, [key("a")])
    assert first.standing is Standing.FIRST
    assert (second.standing, second.answer, second.proceeds) == (Standing.REPLAY, b"answer to a", False)
    assert await effects(database) == ["a"]


async def test_the_same_id_for_another_content_is_refused(database: Database) -> None:
    await carry_out(database, [key("a")])
    (second,) = await carry_out(database, [key("a", b"other")])
    assert second.standing is Standing.REUSED
    assert isinstance(second.refusal, RequestIdReused)
    assert await effects(database) == ["a"]


async def test_another_callers_id_is_another_id(database: Database) -> None:
    await carry_out(database, [key("a")])
    (second,) = await carry_out(database, [key("a", caller="caller-2")])
    assert second.standing is Standing.FIRST


async def test_without_an_id_nothing_is_claimed(database: Database) -> None:
    claims = [*await carry_out(database, [None, None]), *await carry_out(database, [None])]
    assert {claim.standing for claim in claims} == {Standing.UNCLAIMED}
    assert await effects(database) == ["", "", ""]
    async with database.reading() as connection:
        assert (await connection.exec_driver_sql("SELECT count(*) FROM idempotency")).scalar_one() == 0


async def test_of_two_at_once_the_second_waits_and_gets_the_answer_of_the_first(database: Database) -> None:
    async with database.transaction() as tx:
        (first,) = await idempotency.claim(tx, [key("a")])
        second = asyncio.create_task(carry_out(database, [key("a")], b"answer of the second"))
        await waiting_for_a_lock(database)
        await idempotency.remember(tx, [(first, b"answer of the first")])
    (claim,) = await second
    assert (claim.standing, claim.answer) == (Standing.REPLAY, b"answer of the first")
    assert await effects(database) == []


async def test_a_crash_in_between_leaves_nothing_and_the_one_that_waited_is_first(database: Database, database_url: str) -> None:
    dying = Database(database_url, pool_size=1, application_name="dying")
    entered = asyncio.Event()

    async def die() -> None:
        async with dying.transaction() as tx:
            await idempotency.claim(tx, [key("a")])
            entered.set()
            await asyncio.sleep(60)

    first = asyncio.create_task(die())
    await entered.wait()
    second = asyncio.create_task(carry_out(database, [key("a")]))
    await waiting_for_a_lock(database)
    async with database.reading() as connection:
        await connection.exec_driver_sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dying'")
    (claim,) = await second
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await dying.close()
    assert claim.standing is Standing.FIRST
    assert await effects(database) == ["a"]


async def test_a_refused_request_is_released_so_that_it_can_be_mended(database: Database) -> None:
    async with database.transaction() as tx:
        (first,) = await idempotency.claim(tx, [key("a")])
        second = asyncio.create_task(carry_out(database, [key("a", b"mended")]))
        await waiting_for_a_lock(database)
        await idempotency.release(tx, [first])
    (claim,) = await second
    assert claim.standing is Standing.FIRST
    assert await effects(database) == ["a"]


async def test_within_one_batch_the_second_takes_the_outcome_of_the_first(database: Database) -> None:
    claims = await carry_out(database, [None, key("a"), key("b"), key("a"), key("a", b"other")])
    assert [claim.standing for claim in claims] == [Standing.UNCLAIMED, Standing.FIRST, Standing.FIRST, Standing.TWIN, Standing.REUSED]
    assert claims[3].twin_of == 1
    assert await effects(database) == ["", "a", "b"]


async def test_a_batch_may_mix_new_repeated_and_reused(database: Database) -> None:
    await carry_out(database, [key("a"), key("b")])
    claims = await carry_out(database, [key("b", b"other"), key("c"), key("a"), key("b"), key("a")])
    assert [claim.standing for claim in claims] == [Standing.REUSED, Standing.FIRST, Standing.REPLAY, Standing.REPLAY, Standing.REPLAY]
    assert claims[3].answer == b"answer to b"
    assert await effects(database) == ["a", "b", "c"]


async def test_many_batches_in_any_order_never_deadlock_and_carry_out_each_once(database: Database) -> None:
    seed = random.randrange(2**32)  # noqa: S311 - shuffles, hides nothing
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    order = random.Random(seed)  # noqa: S311 - the same
    names = [f"request-{number}" for number in range(60)]

    async def batch() -> list[Claim]:
        return await carry_out(database, [key(name) for name in order.sample(names, 40)])

    claims = [claim for batch_claims in await asyncio.gather(*(batch() for _ in range(40))) for claim in batch_claims]
    done = await effects(database)
    assert len(done) == len(set(done)) == sum(claim.standing is Standing.FIRST for claim in claims)
    for claim in claims:
        assert claim.key is not None
        assert claim.standing is Standing.FIRST or claim.answer == b"answer to " + claim.key.request_id.encode()


async def test_the_stored_answer_is_sealed_and_stands_for_its_own_request_only(database: Database) -> None:
    await carry_out(database, [key("a"), key("b")], b"phone 13900000000")
    async with database.transaction() as tx:
        rows = (await tx.exec_driver_sql("SELECT * FROM idempotency")).all()
        assert not any(b"13900000000" in row.response or b"content" in row.fingerprint for row in rows)
        await tx.exec_driver_sql("UPDATE idempotency SET response = (SELECT response FROM idempotency WHERE request_id = 'a')")
    with pytest.raises(SealBroken):
        await carry_out(database, [key("b")])


async def test_a_claim_that_was_committed_without_an_answer_is_not_taken_for_one(database: Database) -> None:
    async with database.transaction() as tx:
        await idempotency.claim(tx, [key("a")])
    with pytest.raises(UnfinishedClaim):
        await carry_out(database, [key("a")])


async def test_an_answer_may_be_empty(database: Database) -> None:
    async with database.transaction() as tx:
        (claim,) = await idempotency.claim(tx, [key("a")])
        await idempotency.remember(tx, [(claim, b"")])
    (again,) = await carry_out(database, [key("a")])
    assert (again.standing, again.answer) == (Standing.REPLAY, b"")


async def test_after_a_rotation_of_the_key_ring_answers_are_still_given(database: Database) -> None:
    await carry_out(database, [key("a")])
    async with database.transaction() as tx:
        (again,) = await Idempotency(KEYRING.rotated()).claim(tx, [key("a")])
    assert again.answer == b"answer to a"


async def test_answers_older_than_a_day_are_swept_and_younger_ones_kept(database: Database) -> None:
    await carry_out(database, [key("old"), key("young")])
    async with database.transaction() as tx:
        await tx.exec_driver_sql("UPDATE idempotency SET created_at = now() - interval '25 hours' WHERE request_id = 'old'")
    async with database.transaction() as tx:
        assert await idempotency.sweep(tx) == 1
        assert await idempotency.sweep(tx) == 0
    assert [claim.standing for claim in await carry_out(database, [key("old"), key("young")])] == [Standing.FIRST, Standing.REPLAY]


async def test_sweeping_under_way_beside_repeated_requests_loses_no_effect(database: Database) -> None:
    async def sweep() -> None:
        for _ in range(20):
            async with database.transaction() as tx:
                await idempotency.sweep(tx, kept=timedelta(0))

    async def repeat() -> list[Claim]:
        return [(await carry_out(database, [key("a")]))[0] for _ in range(20)]

    swept, *claims = await asyncio.gather(sweep(), repeat(), repeat(), repeat())
    assert swept is None
    firsts = sum(claim.standing is Standing.FIRST for some in claims for claim in some)
    assert len(await effects(database)) == firsts >= 1
