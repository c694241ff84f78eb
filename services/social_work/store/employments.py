"""Statements on the employment history of social workers. Whoever writes has locked the social worker."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.employer import Employer
from services.social_work.domain.employment import Employment
from shared.db import driver

_COLUMNS: Final = "id, worker_id, employer_organisation, employer_name, position, first_day, last_day, create_time"
_INSERT: Final = f"""
INSERT INTO employment ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608 — made of constants, as all below
_END: Final = "UPDATE employment SET last_day = $2 WHERE worker_id = $1 AND last_day IS NULL AND first_day <= $2 RETURNING id"
_PRESENT: Final = f"SELECT {_COLUMNS} FROM employment WHERE worker_id = $1 AND last_day IS NULL"  # noqa: S608
_OF: Final = f"""
SELECT {_COLUMNS} FROM employment WHERE worker_id = $1 AND (first_day, id) > ($2, $3) ORDER BY first_day, id LIMIT $4
"""  # noqa: S608


async def insert(tx: AsyncConnection, one: Employment) -> bool:
    """Write down a time with an employer; False where it overlaps another."""
    employer = one.employer
    written = (one.id, one.worker, employer.organisation, employer.display_name, one.position, one.first_day, one.last_day, one.create_time)
    return await driver(tx).fetchval(_INSERT, *written) is not None


async def end(tx: AsyncConnection, worker: UUID, last_day: date) -> bool:
    """End the time with the present employer on a day; False where it began later."""
    return await driver(tx).fetchval(_END, worker, last_day) is not None


async def present(tx: AsyncConnection, worker: UUID) -> Employment | None:
    """Return the time with the present employer."""
    row = await driver(tx).fetchrow(_PRESENT, worker)
    return None if row is None else _employment(row)


async def of(connection: AsyncConnection, worker: UUID, *, after: tuple[date, UUID], limit: int) -> list[Employment]:
    """Return the employment history of a social worker from behind a first day and identifier, oldest first."""
    return list(map(_employment, await driver(connection).fetch(_OF, worker, *after, limit)))


def _employment(row: Any) -> Employment:
    identifier, worker, organisation, name, position, first_day, last_day, create_time = row
    return Employment(identifier, worker, Employer(organisation, name), position, first_day, last_day, create_time)
