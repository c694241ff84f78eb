"""What an indicator (统计指标) is: which rows it is made of, what each adds, and by what it is grouped.

An indicator is data. `store/figures.py` makes one query of it, the rows; a figure is the count or the sum over that query, and what
ListIndicatorRows tells is the query itself. So the two cannot differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias


class Unit(IntEnum):
    """What a figure is counted in; the numbers are those of the contract."""

    PERSONS = 1
    PERSON_TIMES = 2
    MINUTES = 3
    FEN = 4
    ITEMS = 5
    SQUARE_METRES = 6
    RATIO = 7


class Timing(IntEnum):
    """What a figure is of; the numbers are those of the contract."""

    AS_OF = 1
    PERIOD = 2


@dataclass(frozen=True, slots=True)
class Among:
    """The column holds one of these."""

    column: str
    members: tuple[str, ...]

    def __init__(self, column: str, *members: str) -> None:
        """Read as `Among("state", "active", "suspended")`."""
        object.__setattr__(self, "column", column)
        object.__setattr__(self, "members", members)


@dataclass(frozen=True, slots=True)
class Holds:
    """The column is true, or with `wanted=False` false."""

    column: str
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The column is this number or a greater one."""

    column: str
    least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferredBy:
    """The column names something to which at least one aggregate of another kind refers: records of projects that serve charity."""

    column: str
    aggregate: str
    refers: str
    """The other's column, with one name or a list of them."""
    where: tuple[Condition, ...] = ()


Condition: TypeAlias = Among | Holds | AtLeast | ReferredBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """Only rows to which at least one aggregate of another kind refers, which meets conditions of its own: volunteers who served."""

    aggregate: str
    refers: str
    """Its column that names the row."""
    where: tuple[Condition, ...] = ()
    day: str = ""
    """Its column with the day that lies in the period; empty where any time will do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Which aggregates are the rows."""

    aggregate: str
    """The name of their table in the model, which is their type."""
    where: tuple[Condition, ...] = ()
    day: str = ""
    """The column with the day that lies in the period: a date, or an instant, whose day is that of Shanghai. Empty for what there is at an
    instant."""
    place: str = "place"
    """The column with the code of the division or community where a row counts; most often the one that every table has."""
    through: Through | None = None

    @property
    def timing(self) -> Timing:
        """Tell what a figure of these rows is of."""
        return Timing.PERIOD if self.day or (self.through and self.through.day) else Timing.AS_OF


@dataclass(frozen=True, slots=True)
class Count:
    """As many as there are rows."""

    rows: Rows


@dataclass(frozen=True, slots=True)
class Sum:
    """What the rows' numbers in a column come to."""

    rows: Rows
    column: str


@dataclass(frozen=True, slots=True)
class Distinct:
    """As many as there are different ones in a column of the rows, which have a day: persons out of attendances.

    Each counts once in a period, where and as what the first of its rows was. So figures of the parts come to that of the whole.
    """

    rows: Rows
    column: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """One indicator over another, by code. Both are grouped alike, and only by dimensions that both have."""

    numerator: str
    denominator: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Leads from a row to another aggregate, whose columns dimensions may use: from a volunteer to the person."""

    column: str
    aggregate: str


@dataclass(frozen=True, slots=True)
class Dimension:
    """A column whose values group rows. The empty text stands for what is not known."""

    code: str
    name: str
    column: str
    of: Reference | None = None
    """Whose column it is; None for the row's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator."""

    code: str
    """Its name for programs, and of its file: `registered_volunteers`."""
    name: str
    """Its official name (指标名称)."""
    unit: Unit
    definition: str
    """What is counted and what is not, in words (指标解释)."""
    source: str
    """Law, rule or report that asks for it (依据)."""
    measure: Count | Sum | Distinct | Ratio
    dimensions: tuple[Dimension, ...] = ()
    version: int = 1
    """Goes up by one with each change of what is counted; frozen periods name it."""

    def __post_init__(self) -> None:
        """Refuse what contradicts itself."""
        if (self.unit is Unit.RATIO) != isinstance(self.measure, Ratio):
            message = f"{self.code}: a ratio is counted in Unit.RATIO, and nothing else is"
            raise ValueError(message)
        if isinstance(self.measure, Distinct) and (not self.measure.rows.day or self.measure.rows.through):
            message = f"{self.code}: which of its rows is the first, only a day of their own tells"
            raise ValueError(message)
        if len({dimension.code for dimension in self.dimensions}) != len(self.dimensions):
            message = f"{self.code}: two dimensions have one code"
            raise ValueError(message)

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"indicators/{self.code}"

    @property
    def is_ratio(self) -> bool:
        """Tell whether it has no rows of its own."""
        return isinstance(self.measure, Ratio)

    @property
    def timing(self) -> Timing | None:
        """Tell what a figure is of; None of a ratio, which is of what its two are of."""
        return None if isinstance(self.measure, Ratio) else self.measure.rows.timing

    def dimension(self, code: str) -> Dimension | None:
        """Return a dimension by its code."""
        return next((dimension for dimension in self.dimensions if dimension.code == code), None)
