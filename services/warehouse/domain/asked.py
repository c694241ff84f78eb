"""What a caller asks for, before it is known whether there is such a thing: codes where `selection.py` has what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from services.warehouse.domain.figure_refusals import IndicatorNotFound
from services.warehouse.domain.indicator import Indicator
from services.warehouse.domain.selection import Basis, Filter, Grouping, Selection, known_dimension
from shared.periods import Interval, Period


@dataclass(frozen=True, slots=True)
class AskedSelection:
    """Which rows, in codes."""

    indicator: str
    division: str
    basis: Basis = Basis.PRESENT
    period: Period | None = None
    as_of: datetime | None = None
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def known(self, catalogue: Mapping[str, Indicator], now: datetime) -> Selection:
        """Return what is meant. Raises IndicatorNotFound, UnknownDimension or PeriodMissing."""
        indicator = known_indicator(catalogue, self.indicator, field="selection.indicator")
        filters = tuple(
            Filter(known_dimension(indicator, code, field=f"selection.filters[{at}].dimension"), members)
            for at, (code, members) in enumerate(self.filters)
        )
        present = self.as_of is None or self.as_of >= now
        as_of = now if self.as_of is None or present else self.as_of
        return Selection(indicator, self.division, as_of, self.basis, self.period, filters, present=present).checked()


@dataclass(frozen=True, slots=True)
class AskedGrouping:
    """By what, in codes."""

    level: int = 0
    """Digits of the divisions' codes; 0 for none."""
    interval: Interval | None = None
    dimensions: tuple[str, ...] = ()

    def known(self, selection: Selection) -> Grouping:
        """Return what is meant. Raises UnknownDimension, LevelAboveDivision, PeriodMissing or TooManyIntervals."""
        dimensions = tuple(
            known_dimension(selection.indicator, code, field=f"grouping.dimensions[{at}]") for at, code in enumerate(self.dimensions)
        )
        return Grouping(self.level, self.interval, dimensions).checked(selection)


def known_indicator(catalogue: Mapping[str, Indicator], code: str, *, field: str) -> Indicator:
    """Return an indicator by code. Raises IndicatorNotFound."""
    found = catalogue.get(code)
    if found is None:
        raise IndicatorNotFound(field=field)
    return found
