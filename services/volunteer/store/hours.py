"""Statements on hours accounts (时长账户): what the effective records of each volunteer come to.

An account's row is the lock of its volunteer's records. Whoever changes records, or what stands on their sum as stars and certificates do,
locks the accounts first, then records by identifier, then what stands on them: so nobody waits in a circle, and a sum that was read holds
until the end of the transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_views import YearOfService
from shared.db import driver

_READ: Final = "SELECT volunteer_id, effective_minutes FROM hours_account WHERE volunteer_id = ANY ($1::uuid[])"
_LOCK: Final = f"{_READ} ORDER BY volunteer_id FOR UPDATE"
_OPEN: Final = """
INSERT INTO hours_account (volunteer_id)
SELECT volunteer.id FROM volunteer WHERE volunteer.id = ANY ($1::uuid[]) ORDER BY volunteer.id ON CONFLICT DO NOTHING
"""
_ADD: Final = """
UPDATE hours_account SET effective_minutes = effective_minutes + gain.minutes, effective_records = effective_records + gain.records
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS gain (volunteer_id, minutes, records)
WHERE hours_account.volunteer_id = gain.volunteer_id
"""
_BY_YEAR: Final = """
SELECT extract(year FROM day)::int AS year, sum(minutes)::bigint, count(*) FROM service_record
WHERE volunteer_id = $1 AND state = 3 GROUP BY 1 ORDER BY 1
"""


async def effective_minutes(tx: AsyncConnection, volunteers: Collection[UUID]) -> Mapping[UUID, int]:
    """Return the minutes that count of each volunteer, 0 of one without any; `lock` first to rely on them."""
    return _all(volunteers, await driver(tx).fetch(_READ, list(volunteers)))


async def lock(tx: AsyncConnection, volunteers: Iterable[UUID]) -> Mapping[UUID, int]:
    """Lock the accounts of volunteers in the order of their identifiers, opened where there were none, and return the minutes in each."""
    wanted = list(set(volunteers))
    rows = await driver(tx).fetch(_LOCK, wanted)
    if len(rows) < len(wanted):
        await driver(tx).execute(_OPEN, wanted)
        rows = await driver(tx).fetch(_LOCK, wanted)
    return _all(wanted, rows)


async def add(tx: AsyncConnection, gains: Mapping[UUID, tuple[int, int]]) -> None:
    """Add minutes and records, which may be negative, to locked accounts."""
    if gains:
        minutes, records = zip(*gains.values(), strict=True)
        await driver(tx).execute(_ADD, list(gains), list(minutes), list(records))


async def by_year(connection: AsyncConnection, volunteer: UUID) -> list[YearOfService]:
    """Return what a volunteer's effective records come to, by year in China, earliest first."""
    return [YearOfService(*row) for row in await driver(connection).fetch(_BY_YEAR, volunteer)]


def _all(volunteers: Collection[UUID], rows: Iterable[Any]) -> dict[UUID, int]:
    return dict.fromkeys(volunteers, 0) | {row[0]: row[1] for row in rows}
