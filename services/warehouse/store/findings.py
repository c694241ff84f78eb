"""Statements on reconciliations and what they found."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver


async def begin(tx: AsyncConnection, job: UUID, services: Sequence[str], *, repair: bool) -> None:
    """Note what a job is to compare with."""
    await driver(tx).execute("INSERT INTO reconciliation (job_id, services, repair) VALUES ($1, $2, $3)", job, list(services), repair)


async def asked(connection: AsyncConnection, job: UUID) -> tuple[list[str], bool]:
    """Return what a job is to compare with; no service means all of them."""
    row = await driver(connection).fetchrow("SELECT services, repair FROM reconciliation WHERE job_id = $1", job)
    if row is None:
        raise AssertionError  # written in the transaction that made the job
    return list(row[0]), row[1]


async def insert(tx: AsyncConnection, job: UUID, finding: bytes) -> None:
    """Keep a finding, as the contract tells it."""
    await driver(tx).execute("INSERT INTO finding (job_id, finding) VALUES ($1, $2)", job, finding)


async def page(connection: AsyncConnection, job: UUID | None, before: int, limit: int) -> list[tuple[int, bytes]]:
    """Return findings of one job or of all, newest first, from before a number."""
    rows = await driver(connection).fetch(
        "SELECT id, finding FROM finding WHERE id < $1 AND ($2::uuid IS NULL OR job_id = $2) ORDER BY id DESC LIMIT $3", before, job, limit
    )
    return [(row[0], row[1]) for row in rows]
