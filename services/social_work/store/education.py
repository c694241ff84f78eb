"""Statements on continuing education. Whoever writes has locked the social worker, whose sum moves with it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.education import Credit
from shared.db import driver

_COLUMNS: Final = "id, worker_id, course, provider, hours, day, revoked, revoke_reason, create_time"
_INSERT: Final = f"INSERT INTO education_credit ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"  # noqa: S608 — made of constants
_REVOKE: Final = f"""
UPDATE education_credit SET revoked = true, revoke_reason = $3 WHERE id = $1 AND worker_id = $2 AND NOT revoked RETURNING {_COLUMNS}
"""  # noqa: S608
_OF: Final = f"SELECT {_COLUMNS} FROM education_credit WHERE worker_id = $1 AND id > $2 ORDER BY id LIMIT $3"  # noqa: S608
_SUM: Final = """
SELECT coalesce(sum(hours), 0) FROM education_credit WHERE worker_id = $1 AND NOT revoked AND day BETWEEN $2 AND $3
"""


async def insert(tx: AsyncConnection, one: Credit) -> None:
    """Write down what was completed."""
    await driver(tx).execute(
        _INSERT, one.id, one.worker, one.course, one.provider, one.hours, one.day, one.revoked, one.revoke_reason, one.create_time
    )


async def revoke(tx: AsyncConnection, worker: UUID, credit: UUID, reason: str) -> Credit | None:
    """Mark what counts no longer, and return it; None where there is none that counts."""
    row = await driver(tx).fetchrow(_REVOKE, credit, worker, reason)
    return None if row is None else _credit(row)


async def of(connection: AsyncConnection, worker: UUID, *, after: UUID, limit: int) -> list[Credit]:
    """Return the continuing education of a social worker from behind an identifier, oldest first."""
    return list(map(_credit, await driver(connection).fetch(_OF, worker, after, limit)))


async def hours(tx: AsyncConnection, worker: UUID, first_day: date, last_day: date) -> int:
    """Return the hours that count and were completed between two days, both included."""
    found: int = await driver(tx).fetchval(_SUM, worker, first_day, last_day)
    return found


def _credit(row: Any) -> Credit:
    return Credit(*row)
