"""Reads what was frozen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.figure_refusals import FigureNotFrozen, FrozenPeriodNotFound, LevelAboveDivision, LevelBelowCounty
from services.warehouse.domain.frozen import FrozenCells, FrozenFigure, FrozenPeriod, named
from services.warehouse.store import frozen_periods
from services.warehouse.store.frozen_rows import COUNTY_DIGITS
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ReadFrozenPeriods:
    """Reads periods and their figures."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def one(self, name: str) -> tuple[FrozenPeriod, Sequence[FrozenFigure]]:
        """Return a period with the figures of its division. Raises FrozenPeriodNotFound."""
        async with self._database.reading() as connection:
            found = await known_period(connection, name)
            return found, await frozen_periods.totals(connection, found)

    async def below(self, division: str, *, after: Cursor, size: int) -> Page[FrozenPeriod]:
        """Return the periods of a division and those below it, newest first."""
        place = None if not after else (date.fromisoformat(str(after[0])), date.fromisoformat(str(after[1])), str(after[2]))
        async with self._database.reading() as connection:
            found = await frozen_periods.below(connection, division, after=place, limit=size + 1)
        return cut(found, size, lambda one: (one.period.first_day.isoformat(), one.period.last_day.isoformat(), one.division))

    async def figures(self, name: str, indicator: str, *, level: int, dimension: str) -> list[FrozenFigure]:
        """Return figures of an indicator, by divisions of a level (digits of their codes, 0 for the period's own) and members.

        Raises FrozenPeriodNotFound, FigureNotFrozen, LevelAboveDivision, LevelBelowCounty.
        """
        async with self._database.reading() as connection:
            period = await known_period(connection, name)
            digits = _digits(period, level, dimension)
            told = await _known_cells(connection, period, indicator, "")
            if not told.numerator:
                return _figures(await _known_cells(connection, period, indicator, dimension), digits)
            upper = _figures(await _known_cells(connection, period, told.numerator, dimension), digits)
            lower = _figures(await _known_cells(connection, period, told.denominator, dimension), digits)
        return _ratios(told, upper, lower)


async def known_period(connection: AsyncConnection, name: str) -> FrozenPeriod:
    """Return a frozen period by its resource name. Raises FrozenPeriodNotFound."""
    found = await frozen_periods.read(connection, *named(name))
    if found is None:
        raise FrozenPeriodNotFound(field="name")
    return found


def _digits(period: FrozenPeriod, level: int, dimension: str) -> int:
    if level and level < len(period.division):
        raise LevelAboveDivision(field="level")
    if dimension and level > max(COUNTY_DIGITS, len(period.division)):
        raise LevelBelowCounty(field="level")
    return level or len(period.division)


async def _known_cells(connection: AsyncConnection, period: FrozenPeriod, indicator: str, dimension: str) -> FrozenCells:
    found = await frozen_periods.cells(connection, period, indicator, dimension)
    if found is None:
        raise FigureNotFrozen(field="dimension" if dimension else "indicator")
    return found


def _figures(cells: FrozenCells, digits: int) -> list[FrozenFigure]:
    """Return what the cells come to, by the first digits of their places and by member."""
    sums: dict[tuple[str, str], list[int]] = {}
    for place, member, amount, counted in zip(cells.places, cells.members, cells.amounts, cells.counts, strict=True):
        told = sums.setdefault((place[:digits], member), [0, 0])
        told[0] += amount
        told[1] += counted
    return [FrozenFigure(cells.indicator, cells.query_version, *key, *told) for key, told in sorted(sums.items())]


def _ratios(ratio: FrozenCells, upper: Sequence[FrozenFigure], lower: Sequence[FrozenFigure]) -> list[FrozenFigure]:
    uppers, lowers = ({(one.division, one.member): one for one in some} for some in (upper, lower))
    told = []
    for key in sorted({*uppers, *lowers}):
        above, below = uppers.get(key), lowers.get(key)
        value, rows = (above.value, above.rows) if above else (0, 0)
        told.append(FrozenFigure(ratio.indicator, ratio.query_version, *key, value, rows, below.value if below else 0))
    return told
