"""Statements on who sits where. Whoever takes a seat has locked the base; the constraints hold even where somebody forgot."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.application import Application
from services.incubation.domain.base import Occupancy, SeatKind
from shared.db import driver

_TAKE: Final = """
INSERT INTO seat_occupancy (application_id, base_id, kind, number, organization_id, first_day)
SELECT $1, base_id, kind, number, $4, $5 FROM base_seat
WHERE base_id = $2 AND kind = $3 AND in_use AND NOT EXISTS (
    SELECT FROM seat_occupancy AS other
    WHERE other.base_id = $2 AND other.kind = $3 AND other.number = base_seat.number AND other.period && daterange($5, NULL)
)
ORDER BY number LIMIT 1
ON CONFLICT DO NOTHING RETURNING number
"""
_FREE: Final = "UPDATE seat_occupancy SET free_day = $2 WHERE application_id = $1 AND free_day IS NULL"
_SEATED: Final = "SELECT EXISTS (SELECT FROM seat_occupancy WHERE organization_id = $1 AND period && daterange($2, NULL))"
_HIGHEST: Final = "SELECT kind, max(number) FROM seat_occupancy WHERE base_id = $1 AND free_day IS NULL GROUP BY kind"
_TAKEN: Final = "SELECT kind, count(*) FROM seat_occupancy WHERE base_id = $1 AND period @> $2::date GROUP BY kind"
_PAGE: Final = """
SELECT base_id, kind, number, organization_id, application_id, first_day, free_day FROM seat_occupancy
WHERE base_id = $1 AND (kind, number, first_day, application_id) > ($2, $3, $4, $5)
ORDER BY kind, number, first_day, application_id LIMIT $6
"""


async def take(tx: AsyncConnection, one: Application, day: date) -> int | None:
    """Take the first free seat at a locked base from a day on; return its number, None where every seat is taken."""
    number: int | None = await driver(tx).fetchval(_TAKE, one.id, one.base, one.wish.seat_kind, one.organization, day)
    return number


async def free(tx: AsyncConnection, application: UUID, day: date) -> None:
    """Let the seat of an application be free from a day on."""
    await driver(tx).execute(_FREE, application, day)


async def seated(tx: AsyncConnection, organization: UUID, day: date) -> bool:
    """Tell whether an organization sits anywhere on a day or later."""
    return bool(await driver(tx).fetchval(_SEATED, organization, day))


async def highest(tx: AsyncConnection, base: UUID) -> dict[SeatKind, int]:
    """Return the number of the highest seat that is taken of each kind."""
    return {SeatKind(kind): number for kind, number in await driver(tx).fetch(_HIGHEST, base)}


async def taken(connection: AsyncConnection, base: UUID, day: date) -> dict[SeatKind, int]:
    """Return how many seats of each kind were taken on a day."""
    return {SeatKind(kind): count for kind, count in await driver(connection).fetch(_TAKEN, base, day)}


async def page(connection: AsyncConnection, base: UUID, *, after: tuple[int, int, date, UUID], limit: int) -> list[Occupancy]:
    """Return who sits or sat at a base, by kind and number of the seat, then in time, from behind a place."""
    return list(map(_occupancy, await driver(connection).fetch(_PAGE, base, *after, limit)))


def _occupancy(row: Any) -> Occupancy:
    base, kind, *rest = row
    return Occupancy(base, SeatKind(kind), *rest)
