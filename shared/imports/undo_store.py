"""Statements on taking back an import: which one and why, what it made, and what stands in the way."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver
from shared.imports.importable import ListKind


class UndoStore:
    """What one kind of import made, and the jobs that take it back."""

    def __init__(self, kind: ListKind) -> None:
        """Write the statements down, with the names of the kind."""
        name, table, made = kind.name, kind.table, kind.made
        self._begin = f"INSERT INTO {name}_undo (job_id, import_id, reason) VALUES ($1, $2, $3)"
        self._of = f"SELECT import_id, reason FROM {name}_undo WHERE job_id = $1"
        self._count = f"SELECT count({made}) FROM {name}_outcome WHERE job_id = $1"
        self._lock = f"""
            SELECT FROM {table} made WHERE made.id IN (SELECT {made} FROM {name}_outcome WHERE job_id = $1) ORDER BY made.id FOR UPDATE
        """
        self._in_use = f"""
            SELECT made.id FROM {name}_outcome outcome JOIN {table} made ON made.id = outcome.{made}
            WHERE outcome.job_id = $1 AND ({kind.in_use}) LIMIT 1
        """
        self._page = f"""
            SELECT line, {made} FROM {name}_outcome WHERE job_id = $1 AND line > $2 AND {made} IS NOT NULL ORDER BY line LIMIT $3
        """

    async def begin(self, tx: AsyncConnection, job: UUID, of: UUID, reason: str) -> None:
        """Note what a new job takes back."""
        await driver(tx).execute(self._begin, job, of, reason)

    async def of(self, connection: AsyncConnection, job: UUID) -> tuple[UUID, str]:
        """Return which import a job takes back, and why."""
        [row] = await driver(connection).fetch(self._of, job)
        return row[0], row[1]

    async def count(self, connection: AsyncConnection, of: UUID) -> int:
        """Return how many things an import made."""
        return int(await driver(connection).fetchval(self._count, of))

    async def lock(self, tx: AsyncConnection, of: UUID) -> None:
        """Lock all that an import made, in the order of their identifiers."""
        await driver(tx).execute(self._lock, of)

    async def in_use(self, connection: AsyncConnection, of: UUID) -> UUID | None:
        """Return one thing that an import made and that something depends on."""
        found: UUID | None = await driver(connection).fetchval(self._in_use, of)
        return found

    async def page(self, tx: AsyncConnection, of: UUID, after: int, limit: int) -> list[tuple[int, UUID]]:
        """Return things that an import made behind a line, with their lines."""
        return [(row[0], row[1]) for row in await driver(tx).fetch(self._page, of, after, limit)]
