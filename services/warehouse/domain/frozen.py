"""A frozen period (定稿): the figures of a month, quarter or year, which nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from services.warehouse.domain.figure_refusals import MalformedPeriod, PeriodNotOver
from shared.periods import Period, calendar_period


@dataclass(frozen=True, slots=True)
class FrozenPeriod:
    """A period that was frozen for a division and all below it."""

    division: str
    calendar_period: str
    """`2026-10`, `2026-Q3` or `2026`."""
    period: Period
    as_of: datetime
    """What was recorded up to this instant was counted."""
    created_by: str
    create_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"frozenPeriods/{self.division}-{self.calendar_period}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenCells:
    """The figures of an indicator, or of a dimension of it, by place; of a ratio none, but the two that it is made of."""

    indicator: str
    query_version: int
    dimension: str = ""
    numerator: str = ""
    denominator: str = ""
    places: Sequence[str] = ()
    members: Sequence[str] = ()
    amounts: Sequence[int] = ()
    counts: Sequence[int] = ()
    digests: Sequence[int] = ()
    """Over the names and amounts of each place's rows; 0 where a dimension is told."""


@dataclass(frozen=True, slots=True)
class FrozenFigure:
    """One figure of a frozen period."""

    indicator: str
    query_version: int
    division: str
    member: str
    value: int
    rows: int
    denominator: int | None = None
    """Of a ratio the figure below the line; None for other indicators."""

    @property
    def ratio(self) -> float | None:
        """Return the quotient of a ratio whose lower figure is not 0."""
        return self.value / self.denominator if self.denominator else None


class DifferenceKind(IntEnum):
    """How a row differs; the numbers are those of the contract."""

    ADDED = 1
    GONE = 2
    CHANGED = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """One row by which a present figure differs from a frozen one."""

    name: str
    kind: DifferenceKind
    frozen_amount: int
    present_amount: int


def frozen(division: str, name: str, *, by: str, now: datetime, margin: timedelta) -> FrozenPeriod:
    """Return a period as it is frozen now. Raises MalformedPeriod, PeriodNotOver.

    What was recorded in the last `margin` is left out, for some of it may still be on its way.
    """
    try:
        period = calendar_period(name)
    except ValueError:
        raise MalformedPeriod(field="calendar_period") from None
    if period.end > now - margin:
        raise PeriodNotOver(field="calendar_period")
    return FrozenPeriod(division, name, period, now - margin, by, now)


def named(resource: str) -> tuple[str, str]:
    """Return division and calendar period of a resource name: `1304`, `2026-10` of `frozenPeriods/1304-2026-10`."""
    division, _, name = resource.rpartition("/")[2].partition("-")
    return division, name
