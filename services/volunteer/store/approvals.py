"""Statements on who is to be approved by which job, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import copy_records, driver

_NEXT: Final = "SELECT position, volunteer_id FROM volunteer_approval WHERE job_id = $1 AND position > $2 ORDER BY position LIMIT $3"
_REFUSE: Final = """
UPDATE volunteer_approval SET refusal = refused.status FROM unnest($2::integer[], $3::bytea[]) AS refused (position, status)
WHERE job_id = $1 AND volunteer_approval.position = refused.position
"""
_OUTCOMES: Final = """
SELECT a.position, a.volunteer_id, a.refusal FROM volunteer_approval a JOIN job j ON j.id = a.job_id
WHERE a.job_id = $1 AND a.position > $2 AND a.position <= j.position AND (a.refusal IS NOT NULL OR NOT $3) ORDER BY a.position LIMIT $4
"""


class Approval(NamedTuple):
    """What became of one volunteer: `refusal` is a serialised google.rpc.Status, None for one who was accepted."""

    position: int
    volunteer: UUID
    refusal: bytes | None


async def insert(tx: AsyncConnection, job: UUID, volunteers: Sequence[UUID]) -> None:
    """Note whom a new job is about."""
    rows = ((job, position, one) for position, one in enumerate(volunteers, 1))
    await copy_records(tx, "volunteer_approval", ("job_id", "position", "volunteer_id"), rows)


async def following(connection: AsyncConnection, job: UUID, after: int, limit: int) -> list[tuple[int, UUID]]:
    """Return whose turn is next, with their positions."""
    return [(row[0], row[1]) for row in await driver(connection).fetch(_NEXT, job, after, limit)]


async def refuse(tx: AsyncConnection, job: UUID, refusals: Sequence[tuple[int, bytes]]) -> None:
    """Note who was not accepted, by position."""
    if refusals:
        await driver(tx).execute(_REFUSE, job, *map(list, zip(*refusals, strict=True)))


async def outcomes(connection: AsyncConnection, job: UUID, *, refused_only: bool, after: int, limit: int) -> list[Approval]:
    """Return what became of volunteers behind a position, as far as the job is."""
    return [Approval(*row) for row in await driver(connection).fetch(_OUTCOMES, job, after, refused_only, limit)]
