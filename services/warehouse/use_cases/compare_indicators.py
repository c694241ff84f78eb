"""Puts figures of two periods beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from services.warehouse.domain.asked import AskedGrouping, AskedSelection, known_indicator
from services.warehouse.domain.cells import Beside, Cell
from services.warehouse.domain.indicator import Indicator
from services.warehouse.domain.selection import Selection
from services.warehouse.use_cases.query_indicator import QueryIndicator
from shared.clock import Clock
from shared.periods import Period


class CompareIndicators:
    """Counts twice."""

    def __init__(self, query: QueryIndicator, catalogue: Mapping[str, Indicator], clock: Clock) -> None:
        """Count by `query`."""
        self._query = query
        self._catalogue = catalogue
        self._clock = clock

    async def __call__(
        self, codes: Sequence[str], division: str, *, level: int, base: Period, period: Period, as_of: datetime | None
    ) -> tuple[list[Beside], datetime]:
        """Return the comparisons and the instant up to which they tell what is known. Raises IndicatorNotFound, LevelAboveDivision."""
        indicators = [known_indicator(self._catalogue, code, field=f"indicators[{at}]") for at, code in enumerate(codes)]
        now = self._clock.now()
        found: list[Beside] = []
        for indicator in indicators:
            asked = AskedSelection(indicator.code, division, period=period, as_of=as_of)
            later = asked.known(self._catalogue, now)
            grouping = AskedGrouping(level).known(later)
            earlier = replace(later, period=base)
            told = [await self._query.cells(selection, grouping) for selection in (earlier, later)]
            found += _beside(indicator, earlier, later, told)
        return found, now if as_of is None else min(as_of, now)


def _beside(indicator: Indicator, earlier: Selection, later: Selection, told: Sequence[Sequence[Cell]]) -> Iterator[Beside]:
    befores, afters = ({cell.division: cell for cell in cells} for cells in told)
    for division in sorted({*befores, *afters}):
        before = befores.get(division) or _nothing(division, earlier, indicator)
        after = afters.get(division) or _nothing(division, later, indicator)
        yield Beside(indicator, division, before, after)


def _nothing(division: str, selection: Selection, indicator: Indicator) -> Cell:
    denominator = 0 if indicator.is_ratio else None
    return Cell(division, selection.period, (), 0, 0, replace(selection, division=division), denominator)
