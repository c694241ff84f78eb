"""Which rows a figure is made of, and by what figures are grouped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from itertools import islice
from typing import Final

from services.warehouse.domain.figure_refusals import LevelAboveDivision, PeriodMissing, TooManyIntervals, UnknownDimension
from services.warehouse.domain.indicator import Dimension, Indicator, Ratio, Rows, Timing
from shared.caller import SEGMENT_ENDS
from shared.periods import Interval, Period

MOST_PIECES: Final = 120


class Basis(IntEnum):
    """By which division codes places are read; the numbers are those of the contract."""

    PRESENT = 1
    RECORDED = 2


@dataclass(frozen=True, slots=True)
class Filter:
    """Only rows whose member of a dimension is one of these."""

    dimension: Dimension
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows of one figure; `indicator` is one that has rows."""

    indicator: Indicator
    division: str
    """Code of the division or community."""
    as_of: datetime
    """What was recorded up to this instant is known."""
    basis: Basis = Basis.PRESENT
    period: Period | None = None
    filters: tuple[Filter, ...] = ()
    present: bool = False
    """Nothing was recorded after `as_of`: it is now."""

    @property
    def rows(self) -> Rows:
        """Return which aggregates may be rows. Only of an indicator that has some."""
        measure = self.indicator.measure
        if isinstance(measure, Ratio):
            message = f"{self.indicator.code} is a ratio, and has no rows of its own"
            raise TypeError(message)
        return measure.rows

    @property
    def instant(self) -> datetime:
        """Return the instant whose state counts: the end of the period for what there is, else the one up to which things are known."""
        if self.period is not None and self.rows.timing is Timing.AS_OF:
            return min(self.as_of, self.period.end)
        return self.as_of

    @property
    def looks_at_now(self) -> bool:
        """Tell whether the present state of things answers it, and no history is needed."""
        return self.present and self.instant == self.as_of

    def of(self, indicator: Indicator) -> Selection:
        """Return the same of another indicator. Raises UnknownDimension where it lacks one of those narrowed by."""
        filters = tuple(replace(one, dimension=known_dimension(indicator, one.dimension.code)) for one in self.filters)
        return replace(self, indicator=indicator, filters=filters).checked()

    def checked(self) -> Selection:
        """Return it. Raises PeriodMissing."""
        if self.period is None and not isinstance(self.indicator.measure, Ratio) and self.rows.timing is Timing.PERIOD:
            raise PeriodMissing(field="selection.period")
        return self


@dataclass(frozen=True, slots=True)
class Grouping:
    """By what figures are grouped."""

    level: int = 0
    """Digits of the divisions' codes: 2, 4, 6, 9 or 12; 0 for none."""
    interval: Interval | None = None
    dimensions: tuple[Dimension, ...] = ()

    def checked(self, selection: Selection) -> Grouping:
        """Return it. Raises LevelAboveDivision, PeriodMissing or TooManyIntervals."""
        if self.level and self.level < len(selection.division):
            raise LevelAboveDivision(field="grouping.level")
        if self.interval is not None:
            if selection.period is None:
                raise PeriodMissing(field="selection.period")
            pieces(selection.period, self.interval)
        return self

    def of(self, indicator: Indicator) -> Grouping:
        """Return the same of another indicator. Raises UnknownDimension."""
        return replace(self, dimensions=tuple(known_dimension(indicator, one.code) for one in self.dimensions))


def pieces(period: Period, interval: Interval) -> list[Period]:
    """Return the pieces of a period, in order. Raises TooManyIntervals."""
    found = list(islice(period.pieces(interval), MOST_PIECES + 1))
    if len(found) > MOST_PIECES:
        raise TooManyIntervals(field="grouping.interval")
    return found


def known_dimension(indicator: Indicator, code: str, *, field: str = "grouping.dimensions") -> Dimension:
    """Return a dimension of an indicator. Raises UnknownDimension."""
    found = indicator.dimension(code)
    if found is None:
        raise UnknownDimension(field=field, metadata={"dimensions": ",".join(one.code for one in indicator.dimensions)})
    return found


def digits_of_level(level: int) -> int:
    """Return how many digits the code of a division of a level has, by the level's number in the contract; 0 of none."""
    return SEGMENT_ENDS[level - 1] if level else 0


def division_name(code: str) -> str:
    """Return the resource name of a division or community; of the empty code, which holds the whole country, `divisions/`."""
    return f"communities/{code}" if len(code) == SEGMENT_ENDS[-1] else f"divisions/{code}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an indicator that has rows."""

    division: str
    period: Period | None
    members: tuple[str, ...]
    value: int
    count: int


def alone(figures: Sequence[Figure], selection: Selection, grouping: Grouping) -> list[Figure]:
    """Return the figures; where one figure was asked for and there is no row, that of none."""
    if figures or grouping.level or grouping.interval or grouping.dimensions:
        return list(figures)
    return [Figure(selection.division, selection.period, (), 0, 0)]
