"""Explains by rows how the present figure of a frozen period differs from the frozen one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from services.warehouse.domain.asked import known_indicator
from services.warehouse.domain.cells import Cell, PeriodComparison, cells
from services.warehouse.domain.figure_refusals import DivisionNotInPeriod, FigureNotFrozen, RatioHasNoRows
from services.warehouse.domain.frozen import FrozenCells, FrozenFigure
from services.warehouse.domain.indicator import Indicator
from services.warehouse.domain.selection import Basis, Grouping, Selection, alone
from services.warehouse.store import frozen_periods
from services.warehouse.store.figures import Figures
from services.warehouse.store.frozen_rows import FrozenRows
from services.warehouse.use_cases.read_frozen_periods import known_period
from shared.clock import Clock
from shared.db import Database
from shared.instants import from_microseconds, in_microseconds
from shared.pages import Cursor, cut

_ALONE: Final = Grouping()


class ComparePeriod:
    """Compares what was counted with what is counted today."""

    def __init__(self, database: Database, figures: Figures, rows: FrozenRows, catalogue: Mapping[str, Indicator], clock: Clock) -> None:
        """Read what was frozen from `database`, what is counted from the engine."""
        self._database = database
        self._figures = figures
        self._rows = rows
        self._catalogue = catalogue
        self._clock = clock

    async def __call__(self, name: str, code: str, division: str, *, after: Cursor, size: int) -> PeriodComparison:
        """Return the comparison. Raises FrozenPeriodNotFound, IndicatorNotFound, FigureNotFrozen, RatioHasNoRows, DivisionNotInPeriod."""
        indicator = known_indicator(self._catalogue, code, field="indicator")
        if indicator.is_ratio:
            raise RatioHasNoRows(field="indicator")
        async with self._database.reading() as connection:
            period = await known_period(connection, name)
            kept = await frozen_periods.cells(connection, period, code)
        if kept is None:
            raise FigureNotFrozen(field="indicator")
        within = division or period.division
        if not within.startswith(period.division):
            raise DivisionNotInPeriod(field="division")
        then = Selection(indicator, within, period.as_of, Basis.RECORDED, period.period)
        today = replace(then, as_of=from_microseconds(int(after[0])) if after else self._clock.now())
        found = await self._rows.differences(then, today, after=str(after[1]) if after else "", limit=size + 1)
        return PeriodComparison(
            frozen=_total(kept, within),
            present=await self._present(today),
            present_version=indicator.version,
            differences=cut(found, size, lambda one: (in_microseconds(today.as_of), one.name)),
            unexplained=_unexplained(kept, await self._rows.digests(then), within),
        )

    async def _present(self, selection: Selection) -> Cell:
        [cell] = cells(alone(await self._figures.count(selection, _ALONE, limit=1), selection, _ALONE), selection, _ALONE)
        return cell


def _total(kept: FrozenCells, within: str) -> FrozenFigure:
    own = [at for at, place in enumerate(kept.places) if place.startswith(within)]
    value, rows = (sum(numbers[at] for at in own) for numbers in (kept.amounts, kept.counts))
    return FrozenFigure(kept.indicator, kept.query_version, within, "", value, rows)


def _unexplained(kept: FrozenCells, known: Mapping[str, int], within: str) -> list[str]:
    """Return the communities whose rows of then, as they are known today, do not come to the digest of those that were frozen."""
    frozen = {place: digest for place, digest in zip(kept.places, kept.digests, strict=True) if place.startswith(within)}
    return sorted(place for place in {*frozen, *known} if frozen.get(place) != known.get(place))
