"""Statements on taking back an import: which one and why, and what stands in the way."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.facts import ChangeKind
from shared.db import driver

# Changes that nobody decided on: a birthday, and what the directory knows better.
_BY_THEMSELVES: Final = ", ".join(
    str(kind.value) for kind in (ChangeKind.REGISTERED, ChangeKind.AGE_BAND_CHANGED, ChangeKind.RENAMED, ChangeKind.PERSON_CHANGED)
)
_BEGIN: Final = "INSERT INTO volunteer_import_undo (job_id, import_id, reason) VALUES ($1, $2, $3)"
_OF: Final = "SELECT import_id, reason FROM volunteer_import_undo WHERE job_id = $1"
_COUNT: Final = "SELECT count(volunteer_id) FROM volunteer_import_outcome WHERE job_id = $1"
_LOCK: Final = """
SELECT FROM volunteer v WHERE v.id IN (SELECT volunteer_id FROM volunteer_import_outcome WHERE job_id = $1) ORDER BY v.id FOR UPDATE
"""
_IN_USE: Final = f"""
SELECT v.id FROM volunteer_import_outcome o JOIN volunteer v ON v.id = o.volunteer_id
WHERE o.job_id = $1 AND v.state <= 3 AND (
    v.state <> 1
    OR EXISTS (SELECT FROM volunteer_change c WHERE c.volunteer_id = v.id AND v.version > 1 AND c.kind NOT IN ({_BY_THEMSELVES}))
    OR EXISTS (SELECT FROM team_membership m WHERE m.volunteer_id = v.id)
) LIMIT 1
"""  # noqa: S608 — made of constants
_PAGE: Final = """
SELECT line, volunteer_id FROM volunteer_import_outcome
WHERE job_id = $1 AND line > $2 AND volunteer_id IS NOT NULL ORDER BY line LIMIT $3
"""


async def begin(tx: AsyncConnection, job: UUID, of: UUID, reason: str) -> None:
    """Note what a new job takes back."""
    await driver(tx).execute(_BEGIN, job, of, reason)


async def of(connection: AsyncConnection, job: UUID) -> tuple[UUID, str]:
    """Return which import a job takes back, and why."""
    [row] = await driver(connection).fetch(_OF, job)
    return row[0], row[1]


async def count(connection: AsyncConnection, of: UUID) -> int:
    """Return how many volunteers an import registered."""
    return int(await driver(connection).fetchval(_COUNT, of))


async def lock(tx: AsyncConnection, of: UUID) -> None:
    """Lock all volunteers of an import, in the order of their identifiers."""
    await driver(tx).execute(_LOCK, of)


async def in_use(connection: AsyncConnection, of: UUID) -> UUID | None:
    """Return a volunteer of an import on whom something depends."""
    found: UUID | None = await driver(connection).fetchval(_IN_USE, of)
    return found


async def page(tx: AsyncConnection, of: UUID, after: int, limit: int) -> list[tuple[int, UUID]]:
    """Return volunteers of an import behind a line, with their lines."""
    return [(row[0], row[1]) for row in await driver(tx).fetch(_PAGE, of, after, limit)]
