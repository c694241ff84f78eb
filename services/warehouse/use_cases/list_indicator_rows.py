"""Lists the rows that make a figure: every page tells what was known when the first was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from services.warehouse.domain.asked import AskedSelection
from services.warehouse.domain.figure_refusals import RatioPartMissing, RatioPartUnexpected
from services.warehouse.domain.indicator import Indicator, Ratio
from services.warehouse.domain.selection import Selection
from services.warehouse.store.figures import Figures, Row
from shared.clock import Clock
from shared.instants import from_microseconds, in_microseconds
from shared.pages import Cursor, Page, cut

NUMERATOR: Final = 1


@dataclass(frozen=True, slots=True)
class RowPage:
    """One page of rows, and the instant up to which it tells what is known."""

    page: Page[Row]
    as_of: datetime


class ListIndicatorRows:
    """Reads the rows of an indicator."""

    def __init__(self, figures: Figures, catalogue: Mapping[str, Indicator], clock: Clock) -> None:
        """Read by `figures`."""
        self._figures = figures
        self._catalogue = catalogue
        self._clock = clock

    async def __call__(self, asked: AskedSelection, part: int, *, after: Cursor, size: int) -> RowPage:
        """Return a page; `part` is the one of a ratio that is meant, by its number in the contract.

        Raises IndicatorNotFound, UnknownDimension, PeriodMissing, RatioPartMissing, RatioPartUnexpected.
        """
        name = ""
        if after:  # the instant of the first page, and the last row of the one before
            asked, name = replace(asked, as_of=from_microseconds(int(after[0]))), str(after[1])
        known = replace(asked.known(self._catalogue, self._clock.now()), present=False)  # all pages out of the history, also the first
        selection = self._part(known, part)
        found = await self._figures.page(selection, after=name, limit=size + 1)
        return RowPage(cut(found, size, lambda row: (in_microseconds(selection.as_of), row.name)), selection.as_of)

    def _part(self, selection: Selection, part: int) -> Selection:
        measure = selection.indicator.measure
        if not isinstance(measure, Ratio):
            if part:
                raise RatioPartUnexpected(field="part")
            return selection
        if not part:
            raise RatioPartMissing(field="part")
        return selection.of(self._catalogue[measure.numerator if part == NUMERATOR else measure.denominator])
