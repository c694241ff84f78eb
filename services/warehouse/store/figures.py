"""Figures, and the rows that make them, as the engine counts and reads them. Both stand on the same query (`row_query.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from services.warehouse.domain.selection import Basis, Figure, Grouping, Selection
from services.warehouse.domain.territory import present_codes
from services.warehouse.store.draft import Draft
from services.warehouse.store.relations import Relations
from services.warehouse.store.row_query import RowQuery
from services.warehouse.store.warehouse import Warehouse
from shared.periods import Period

_SUCCESSORS: Final = "SELECT place, successors FROM community FINAL WHERE notEmpty(successors) ORDER BY place"
_ALONE: Final = Grouping()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a figure: resource name, and what it adds."""

    name: str
    amount: int


class Figures:
    """Counts and lists."""

    def __init__(self, warehouse: Warehouse, relations: Relations) -> None:
        """Read from what answers now."""
        self._warehouse = warehouse
        self._relations = relations

    async def count(self, selection: Selection, grouping: Grouping, *, limit: int) -> list[Figure]:
        """Return at most so many figures, by division, piece of the period and members; none where there is no row."""
        draft = Draft()
        rows = await self.rows(selection, grouping, draft)
        found = await self._warehouse.query(counting(rows, selection, grouping, draft) + f" LIMIT {limit}", **draft.parameters)
        return [_figure(one, selection, grouping) for one in found]

    async def page(self, selection: Selection, *, after: str, limit: int) -> list[Row]:
        """Return rows by name, from behind one."""
        draft = Draft()
        rows = await self.rows(selection, _ALONE, draft, after=after)
        query = f"SELECT name, amount FROM ({rows}) ORDER BY name LIMIT {limit}"
        return [Row(name, amount) for name, amount in await self._warehouse.query(query, **draft.parameters)]

    async def rows(self, selection: Selection, grouping: Grouping, draft: Draft, *, after: str = "") -> str:
        """Return the query of the rows, or of those behind a name, with its parameters in the draft."""
        ended = await self.ended_codes() if selection.basis is Basis.PRESENT else {}
        return RowQuery(selection, grouping, self._relations, draft, ended, after=after).text()

    async def ended_codes(self) -> dict[str, str]:
        """Return for each community that has ended where it counts today."""
        return present_codes(dict(await self._warehouse.query(_SUCCESSORS)))


def counting(rows: str, selection: Selection, grouping: Grouping, draft: Draft) -> str:
    """Return what counts and sums the rows of a query."""
    division = f"substring(place, 1, {grouping.level})" if grouping.level else draft.text(selection.division)
    begin = ["begin"] if grouping.interval is not None else []
    keys = [*begin, *(f"d{at}" for at in range(len(grouping.dimensions)))]
    columns = ", ".join([f"{division} AS division", *keys, "sum(amount) AS value", "count() AS counted"])
    by = ", ".join(["division", *keys])
    return f"SELECT {columns} FROM ({rows}) GROUP BY {by} ORDER BY {by}"


def _figure(found: Sequence[Any], selection: Selection, grouping: Grouping) -> Figure:
    division, *rest = found
    period = selection.period
    if grouping.interval is not None and period is not None:
        begin, *rest = rest
        period = next(Period(date.fromisoformat(begin), period.last_day).pieces(grouping.interval))
    *members, value, counted = rest
    return Figure(division, period, tuple(members), value, counted)
