"""Statements on frozen periods, in PostgreSQL. There are none that change or delete: the database refuses both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.frozen import FrozenCells, FrozenFigure, FrozenPeriod
from shared.codes import PAST_THE_DIGITS
from shared.db import driver
from shared.periods import Period

_COLUMNS: Final = "division, calendar_period, first_day, last_day, as_of, created_by, create_time"
_SELECT: Final = f"SELECT {_COLUMNS} FROM frozen_period"
_READ: Final = f"{_SELECT} WHERE division = $1 AND calendar_period = $2"
_BELOW: Final = f"""
{_SELECT} WHERE division >= $1 AND division < $2
AND ($3::date IS NULL OR (first_day, last_day) < ($3, $4) OR ((first_day, last_day) = ($3, $4) AND division > $5))
ORDER BY first_day DESC, last_day DESC, division LIMIT $6
"""
_INSERT: Final = f"INSERT INTO frozen_period ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING true"
_FIGURES: Final = "indicator, dimension, query_version, numerator, denominator, places, members, amounts, counts, digests"
_INSERT_FIGURES: Final = f"""
INSERT INTO frozen_figures (division, calendar_period, {_FIGURES}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
"""
_CELLS: Final = f"""
SELECT {_FIGURES} FROM frozen_figures WHERE division = $1 AND calendar_period = $2 AND indicator = $3 AND dimension = $4
"""
_TOTALS: Final = """
SELECT indicator, query_version, numerator, denominator,
    (SELECT coalesce(sum(amount), 0)::bigint FROM unnest(amounts) AS amount),
    (SELECT coalesce(sum(counted), 0)::bigint FROM unnest(counts) AS counted)
FROM frozen_figures WHERE division = $1 AND calendar_period = $2 AND dimension = '' ORDER BY indicator
"""


async def read(connection: AsyncConnection, division: str, calendar_period: str) -> FrozenPeriod | None:
    """Return a frozen period."""
    row = await driver(connection).fetchrow(_READ, division, calendar_period)
    return None if row is None else _period(row)


async def below(connection: AsyncConnection, division: str, *, after: tuple[date, date, str] | None, limit: int) -> list[FrozenPeriod]:
    """Return the frozen periods of a division and those below it, newest first, from behind a place."""
    place = after or (None, None, None)
    found = await driver(connection).fetch(_BELOW, division, division + PAST_THE_DIGITS, *place, limit)
    return list(map(_period, found))


async def insert(tx: AsyncConnection, one: FrozenPeriod, figures: Sequence[FrozenCells]) -> bool:
    """Insert a period with its figures; tell whether it was not frozen yet."""
    told = (
        one.division, one.calendar_period, one.period.first_day, one.period.last_day, one.as_of, one.created_by, one.create_time,
    )  # fmt: skip
    if not await driver(tx).fetchval(_INSERT, *told):
        return False
    written = [
        (
            one.division, one.calendar_period, cells.indicator, cells.dimension, cells.query_version, cells.numerator, cells.denominator,
            list(cells.places), list(cells.members), list(cells.amounts), list(cells.counts), list(cells.digests),
        ) for cells in figures
    ]  # fmt: skip
    await driver(tx).executemany(_INSERT_FIGURES, written)
    return True


async def cells(connection: AsyncConnection, one: FrozenPeriod, indicator: str, dimension: str = "") -> FrozenCells | None:
    """Return the frozen figures of an indicator by community, or of a dimension of it by county."""
    row = await driver(connection).fetchrow(_CELLS, one.division, one.calendar_period, indicator, dimension)
    return None if row is None else FrozenCells(**dict(row))


async def totals(connection: AsyncConnection, one: FrozenPeriod) -> list[FrozenFigure]:
    """Return the figures of the period's own division, by indicator."""
    rows = await driver(connection).fetch(_TOTALS, one.division, one.calendar_period)
    amounts = {row[0]: row[4] for row in rows}
    counts = {row[0]: row[5] for row in rows}
    told = []
    for indicator, version, numerator, denominator, amount, counted in rows:
        if numerator:
            lower = amounts[denominator]
            told.append(FrozenFigure(indicator, version, one.division, "", amounts[numerator], counts[numerator], lower))
        else:
            told.append(FrozenFigure(indicator, version, one.division, "", amount, counted))
    return told


def _period(row: Any) -> FrozenPeriod:
    division, name, first, last, as_of, created_by, create_time = row
    return FrozenPeriod(division, name, Period(first, last), as_of, created_by, create_time)
