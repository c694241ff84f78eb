"""What of the rows of a figure is frozen, and how they differ from those of today. Stands on the same query as every figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from services.warehouse.domain.frozen import Difference, DifferenceKind, FrozenCells
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

    async def cells(self, selection: Selection) -> list[FrozenCells]:
        """Return the figures by community, each with a digest of its rows; then those by county and member of each dimension."""
        draft, dimensions = Draft(), selection.indicator.dimensions
        rows = await self._figures.rows(selection, Grouping(dimensions=dimensions), draft)
        keys = ["place", *(["county"] if dimensions else []), *(f"d{at}" for at in range(len(dimensions)))]
        sets = ", ".join(["(place)", *(f"(county, {key})" for key in keys[2:])])
        county = f"substring(place, 1, {max(COUNTY_DIGITS, len(selection.division))}) AS county"
        summed = f"SELECT {', '.join(keys)}, {', '.join(f'grouping({key})' for key in keys)}, sum(amount), count(), {_ROW_DIGEST}"
        query = f"{summed} FROM (SELECT *, {county} FROM ({rows})) GROUP BY GROUPING SETS ({sets}) ORDER BY {', '.join(keys)}"
        found = await self._warehouse.query(query, **draft.parameters)
        return [_cells(selection, code, _of_set(found, at, len(keys))) for at, code in enumerate(["", *(one.code for one in dimensions)])]

    async def digests(self, selection: Selection) -> dict[str, int]:
        """Return the digest of the rows of each community."""
        draft = Draft()
        rows = await self._figures.rows(selection, _ALONE, draft)
        query = f"SELECT place, {_ROW_DIGEST} FROM ({rows}) GROUP BY place"
        return dict(await self._warehouse.query(query, **draft.parameters))

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


def _of_set(found: Sequence[Sequence[Any]], at: int, keys: int) -> list[tuple[str, str, int, int, int]]:
    """Return place, member, amount, count and digest of the rows that are grouped by community, or by the dimension of a number from 1."""
    told = []
    for row in found:
        values, absent, (amount, counted, digest) = row[:keys], row[keys : 2 * keys], row[2 * keys :]
        if at == 0 and not absent[0]:
            told.append((values[0], "", amount, counted, digest))
        elif at and not absent[at + 1]:
            told.append((values[1], values[at + 1], amount, counted, 0))
    return told


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
