"""Counts: one figure, or one for each group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from services.warehouse.domain.asked import AskedGrouping, AskedSelection
from services.warehouse.domain.cells import Cell, cells, quotients
from services.warehouse.domain.figure_refusals import TooManyCells
from services.warehouse.domain.indicator import Indicator, Ratio
from services.warehouse.domain.selection import Figure, Grouping, Selection, alone
from services.warehouse.store.figures import Figures
from shared.clock import Clock

MOST_CELLS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Answer:
    """Figures, and what they tell."""

    cells: Sequence[Cell]
    indicator: Indicator
    as_of: datetime


class QueryIndicator:
    """Counts the rows of an indicator."""

    def __init__(self, figures: Figures, catalogue: Mapping[str, Indicator], clock: Clock) -> None:
        """Count by `figures`."""
        self._figures = figures
        self._catalogue = catalogue
        self._clock = clock

    async def __call__(self, asked: AskedSelection, by: AskedGrouping) -> Answer:
        """Return the figures.

        Raises IndicatorNotFound, UnknownDimension, PeriodMissing, LevelAboveDivision, TooManyIntervals, TooManyCells.
        """
        selection = asked.known(self._catalogue, self._clock.now())
        grouping = by.known(selection)
        return Answer(await self.cells(selection, grouping), selection.indicator, selection.as_of)

    async def cells(self, selection: Selection, grouping: Grouping) -> list[Cell]:
        """Return the figures of what is known to exist."""
        measure = selection.indicator.measure
        if not isinstance(measure, Ratio):
            return cells(alone(await self._count(selection, grouping), selection, grouping), selection, grouping)
        above, below = (self._catalogue[code] for code in (measure.numerator, measure.denominator))
        upper = await self._count(selection.of(above), grouping.of(above))
        lower = await self._count(selection.of(below), grouping.of(below))
        told = [alone(found, selection, grouping) for found in (upper, lower)]
        return quotients(told[0], told[1], selection, grouping, selection.indicator)

    async def _count(self, selection: Selection, grouping: Grouping) -> list[Figure]:
        found = await self._figures.count(selection, grouping, limit=MOST_CELLS + 1)
        if len(found) > MOST_CELLS:
            raise TooManyCells(field="grouping")
        return found
