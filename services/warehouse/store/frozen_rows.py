"""What of the rows of a figure is frozen, and how they differ from those of today. Stands on the same query as every figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from services.warehouse.domain.frozen import Difference, DifferenceKind, FrozenCells
from services.warehouse.domain.indicator import Dimension
from services.warehouse.domain.selection import Grouping, Selection
from services.warehouse.store.draft import Draft
from services.warehouse.store.figures import Figures
from services.warehouse.store.warehouse import Warehouse

_ROW_DIGEST: Final = "reinterpretAsInt64(groupBitXor(sipHash64(name, amount)))"
COUNTY_DIGITS: Final = 6
"""By members, figures are frozen for counties, or for the division of the period where it lies below one."""
_ALONE: Final = Grouping()


class FrozenRows:
    """Reads for freezing and for comparing."""

    def __init__(self, warehouse: Warehouse, figures: Figures) -> None:
        """Read from what answers now."""
        self._warehouse = warehouse
        self._figures = figures

    async def by_community(self, selection: Selection) -> FrozenCells:
        """Return the figures by community, each with a digest of its rows."""
        draft = Draft()
        rows = await self._figures.rows(selection, _ALONE, draft)
        query = f"SELECT place, '', sum(amount), count(), {_ROW_DIGEST} FROM ({rows}) GROUP BY place ORDER BY place"
        return _cells(selection, "", await self._warehouse.query(query, **draft.parameters))

    async def by_member(self, selection: Selection, dimension: Dimension) -> FrozenCells:
        """Return the figures by county and member of a dimension."""
        draft = Draft()
        rows = await self._figures.rows(selection, Grouping(dimensions=(dimension,)), draft)
        county = f"substring(place, 1, {max(COUNTY_DIGITS, len(selection.division))})"
        query = f"SELECT {county} AS county, d0, sum(amount), count(), 0 FROM ({rows}) GROUP BY county, d0 ORDER BY county, d0"
        return _cells(selection, dimension.code, await self._warehouse.query(query, **draft.parameters))

    async def differences(self, frozen: Selection, present: Selection, *, after: str, limit: int) -> list[Difference]:
        """Return the rows that count in one selection only, or not alike in both, by name."""
        draft = Draft()
        then = await self._figures.rows(frozen, _ALONE, draft)
        today = await self._figures.rows(present, _ALONE, draft)
        query = (
            "SELECT name, max(was), max(is_now), sum(was_amount) AS before, sum(amount_now) AS after "
            f"FROM (SELECT name, 1 AS was, 0 AS is_now, amount AS was_amount, toInt64(0) AS amount_now FROM ({then}) "
            f"UNION ALL SELECT name, 0, 1, toInt64(0), amount FROM ({today})) WHERE name > {draft.text(after)} "
            f"GROUP BY name HAVING max(was) != max(is_now) OR before != after ORDER BY name LIMIT {limit}"
        )
        return [_difference(row) for row in await self._warehouse.query(query, **draft.parameters)]


def _cells(selection: Selection, dimension: str, found: Sequence[Sequence[Any]]) -> FrozenCells:
    columns = [list(column) for column in zip(*found, strict=True)] or [[], [], [], [], []]
    places, members, amounts, counts, digests = columns
    return FrozenCells(
        indicator=selection.indicator.code, query_version=selection.indicator.version, dimension=dimension, places=places, members=members,
        amounts=amounts, counts=counts, digests=digests,
    )  # fmt: skip


def _difference(row: Sequence[Any]) -> Difference:
    name, was, is_now, before, after = row
    kind = DifferenceKind.CHANGED if was and is_now else DifferenceKind.ADDED if is_now else DifferenceKind.GONE
    return Difference(name, kind, before, after)
