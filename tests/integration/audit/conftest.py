"""A database with the kit's tables, a log to fill, and a sealer whose clock is ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest

from shared import schema
from shared.audit import AnchorFile, ChainReport, Entry, Sealer, append, verify
from shared.db import Database

NOON = datetime(2026, 5, 4, 4, 0, 0, 123456, tzinfo=UTC)


class Log:
    """An audit log under test."""

    def __init__(self, database: Database, url: str, folder: Path) -> None:
        self.database = database
        self.url = url
        self.anchors = AnchorFile(folder / "anchors.jsonl")
        self.sealer = Sealer(database, [self.anchors])

    async def record(self, *purposes: str) -> None:
        async with self.database.transaction() as tx:
            await append(tx, [entry(purpose) for purpose in purposes])

    async def seal(self) -> int:
        return await self.sealer.catch_up()

    async def verify(self, *, anchored: bool = True) -> ChainReport:
        async with self.database.reading() as connection:
            return await verify(connection, [self.anchors] if anchored else [])

    async def tamper(self, statement: str) -> None:
        """Do what somebody with the database's password could do."""
        connection = await asyncpg.connect(self.url)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    async def ask(self, query: str) -> object:
        connection = await asyncpg.connect(self.url)
        try:
            return await connection.fetchval(query)
        finally:
            await connection.close()


def entry(purpose: str, *subjects: str) -> Entry:
    return Entry(
        actor="clerk-1",
        action="RevealPerson",
        outcome="OK",
        time=NOON,
        subjects=subjects or ("persons/018f3f5e-0000-7000-8000-000000000001",),
        purpose=purpose,
        division="130402",
        traceparent="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    )


@pytest.fixture
async def log(database_url: str, tmp_path: Path) -> AsyncIterator[Log]:
    connection = await asyncpg.connect(database_url)
    statements: list[str] = []
    schema.create_kit_tables_v1(type("Op", (), {"execute": staticmethod(statements.append)})())
    for statement in statements:
        await connection.execute(statement)
    await connection.close()
    database = Database(database_url, pool_size=6)
    await database.open()
    yield Log(database, database_url, tmp_path)
    await database.close()
