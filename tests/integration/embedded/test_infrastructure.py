from __future__ import annotations

import asyncpg
import nats

from tests.infrastructure import Infra


async def test_a_test_gets_a_database_of_its_own_that_it_owns_without_being_superuser(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    assert await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0
    assert await connection.fetchval("SELECT usesuper FROM pg_user WHERE usename = current_user") is False
    await connection.execute("CREATE EXTENSION pg_trgm; CREATE TABLE mine (id int)")
    await connection.close()


async def test_the_database_keeps_what_it_acknowledged(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    for setting in ("fsync", "full_page_writes", "synchronous_commit", "data_checksums"):
        assert await connection.fetchval(f"SHOW {setting}") == "on", setting
    await connection.close()


async def test_a_test_gets_a_bus_without_streams(nats_url: str, infra: Infra) -> None:
    connection = await nats.connect(nats_url)
    assert await connection.jetstream().streams_info() == []
    await connection.jetstream().add_stream(name="LEFT_BEHIND", subjects=["left.behind"])
    await connection.close()
    assert infra.nats_monitor_url.startswith("http://")


async def test_a_stream_left_behind_is_gone_for_the_next_test(nats_url: str) -> None:
    connection = await nats.connect(nats_url)
    assert await connection.jetstream().streams_info() == []
    await connection.close()
