"""Figures as they are told: of a ratio two beside each other, each with what asks for its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.warehouse.domain.frozen import Difference, FrozenFigure
from services.warehouse.domain.indicator import Dimension, Indicator
from services.warehouse.domain.selection import Figure, Filter, Grouping, Selection
from shared.pages import Page
from shared.periods import Period


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure."""

    division: str
    period: Period | None
    members: tuple[str, ...]
    value: int
    """Of a ratio the figure above the line."""
    rows: int
    selection: Selection
    """Which rows make it."""
    denominator: int | None = None
    """Of a ratio the figure below the line; None for other indicators."""

    @property
    def ratio(self) -> float | None:
        """Return the quotient of a ratio whose lower figure is not 0."""
        return self.value / self.denominator if self.denominator else None

    @property
    def number(self) -> float | None:
        """Return what is compared: the quotient of a ratio, else the figure."""
        return float(self.value) if self.denominator is None else self.ratio


@dataclass(frozen=True, slots=True)
class Beside:
    """Two figures of an indicator for a division."""

    indicator: Indicator
    division: str
    base: Cell
    present: Cell

    @property
    def difference(self) -> float:
        """Return how far the later figure is above the earlier one."""
        return (self.present.number or 0.0) - (self.base.number or 0.0)

    @property
    def growth(self) -> float | None:
        """Return the difference as a part of the earlier figure, where there is one."""
        return self.difference / self.base.number if self.base.number else None


@dataclass(frozen=True, slots=True)
class PeriodComparison:
    """A frozen figure beside that of today, and a page of the rows that make the difference."""

    frozen: FrozenFigure
    present: Cell
    present_version: int
    differences: Page[Difference]
    unexplained: Sequence[str]
    """Communities whose frozen rows cannot be told any more."""


def cells(figures: Sequence[Figure], selection: Selection, grouping: Grouping) -> list[Cell]:
    """Return the figures of an indicator that has rows."""
    return [
        Cell(one.division, one.period, one.members, one.value, one.count, _narrowed(selection, one, grouping.dimensions)) for one in figures
    ]


def quotients(above: Sequence[Figure], below: Sequence[Figure], selection: Selection, grouping: Grouping, ratio: Indicator) -> list[Cell]:
    """Return the figures of a ratio: one wherever either of its two has one, in the order of division, period and members."""
    uppers, lowers = ({(one.division, one.period, one.members): one for one in some} for some in (above, below))
    told = []
    for key in sorted({*uppers, *lowers}, key=_order):
        none = Figure(*key, 0, 0)
        upper, lower = uppers.get(key, none), lowers.get(key, none)
        rows = replace(_narrowed(selection, upper, grouping.dimensions), indicator=ratio)
        told.append(Cell(*key, upper.value, upper.count, rows, lower.value))
    return told


def _order(key: tuple[str, Period | None, tuple[str, ...]]) -> tuple[str, str, tuple[str, ...]]:
    division, period, members = key
    return division, "" if period is None else period.first_day.isoformat(), members


def _narrowed(selection: Selection, figure: Figure, dimensions: Sequence[Dimension]) -> Selection:
    """Return which rows make one of the figures."""
    grouped = {dimension.code for dimension in dimensions}
    kept = [one for one in selection.filters if one.dimension.code not in grouped]
    own = [Filter(dimension, (member,)) for dimension, member in zip(dimensions, figure.members, strict=True)]
    return replace(selection, division=figure.division, period=figure.period, filters=(*kept, *own))
