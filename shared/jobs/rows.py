"""Statements on jobs. A job's row is locked before anything about it is decided."""

from __future__ import annotations

from dataclasses import astuple, fields
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import DriverConnection, driver
from shared.jobs.job import Action, Job, State, advance

_NAMES: Final = ", ".join(field.name for field in fields(Job))
_PLACES: Final = ", ".join(f"${position}" for position, _ in enumerate(fields(Job), 1))
_READ: Final = f"SELECT {_NAMES} FROM job WHERE id = $1"  # noqa: S608 — made of constants, as all below
_LOCK: Final = f"{_READ} FOR UPDATE"
_INSERT: Final = f"INSERT INTO job ({_NAMES}) VALUES ({_PLACES}) ON CONFLICT DO NOTHING RETURNING id"  # noqa: S608
_OPEN: Final = f"SELECT {_NAMES} FROM job WHERE (actor, kind, request_id) = ($1, $2, $3) AND request_id <> '' AND state <= 4 FOR UPDATE"  # noqa: S608
_NEXT: Final = f"SELECT {_NAMES} FROM job WHERE kind = $1 AND state IN (2, 3) ORDER BY id LIMIT 1"  # noqa: S608
_STALE: Final = "SELECT id FROM job WHERE kind = $1 AND state = 1 AND update_time < $2 LIMIT 100"
_MOVE: Final = """
UPDATE job SET state = $2::smallint, failure = $3, update_time = $4,
    start_time = CASE WHEN $2::smallint = 3 THEN coalesce(start_time, $4) ELSE start_time END,
    end_time = CASE WHEN $2::smallint >= 4 THEN coalesce(end_time, $4) END
WHERE id = $1
"""
_GROW: Final = "UPDATE job SET total = total + $2, update_time = $3 WHERE id = $1"
# Whoever steps from a place where the job no longer is gets no row: it was cancelled, or somebody else took it up.
_STEP: Final = "UPDATE job SET position = $3, update_time = $4 WHERE id = $1 AND position = $2 AND state = 3 RETURNING id"
_COUNT: Final = "UPDATE job SET done = done + $2, refused = refused + $3 WHERE id = $1"


async def read(connection: AsyncConnection, identifier: UUID) -> Job | None:
    """Return a job as it is now."""
    return _job(await driver(connection).fetchrow(_READ, identifier))


async def lock(tx: AsyncConnection, identifier: UUID) -> Job | None:
    """Lock a job and return it."""
    return _job(await driver(tx).fetchrow(_LOCK, identifier))


async def insert(tx: AsyncConnection, job: Job) -> bool:
    """Insert a new job, and tell whether it is one: not where its request has opened another."""
    return await driver(tx).fetchval(_INSERT, *_row(job)) is not None


async def opened_by(tx: AsyncConnection, actor: str, kind: str, request_id: str) -> Job | None:
    """Lock and return the job that a request opened."""
    return _job(await driver(tx).fetchrow(_OPEN, actor, kind, request_id))


async def next_to_do(session: DriverConnection, kind: str) -> Job | None:
    """Return the oldest job of a kind that waits or was left half-way."""
    return _job(await session.fetchrow(_NEXT, kind))


async def stale(session: DriverConnection, kind: str, before: datetime) -> list[UUID]:
    """Return jobs that receive and that nothing has reached since."""
    return [row[0] for row in await session.fetch(_STALE, kind, before)]


async def move(tx: AsyncConnection, job: Job, action: Action, now: datetime, *, failure: str = "") -> None:
    """Change the state of a locked job. Raises IllegalTransition."""
    await driver(tx).execute(_MOVE, job.id, advance(job.state, action), failure, now)


async def grow(tx: AsyncConnection, job: Job, items: int, now: datetime) -> None:
    """Add to what a locked job has to do."""
    await driver(tx).execute(_GROW, job.id, items, now)


async def step(tx: AsyncConnection, job: UUID, before: int, after: int, now: datetime) -> bool:
    """Lock a job and move it on from one position to another; tell whether it was there, and running."""
    return await driver(tx).fetchval(_STEP, job, before, after, now) is not None


async def count(tx: AsyncConnection, job: UUID, done: int, refused: int) -> None:
    """Count decided items of a locked job."""
    await driver(tx).execute(_COUNT, job, done, refused)


def _row(job: Job) -> tuple[Any, ...]:
    return astuple(job)


def _job(row: Any) -> Job | None:
    if row is None:
        return None
    content = dict(row)
    return Job(**{**content, "state": State(content["state"]), "scopes": tuple(content["scopes"])})
