"""Figures and aggregates as files, written by the engine while they are read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from tempfile import TemporaryFile
from typing import Final

from services.warehouse.domain.selection import Grouping, Selection
from services.warehouse.store.draft import Draft
from services.warehouse.store.figures import Figures, counting
from services.warehouse.store.relations import PLACE, Relations, Where
from services.warehouse.store.warehouse import Warehouse

PIECE: Final = 256 * 1024
"""A piece of a file on the wire, in bytes."""
_HIDDEN: Final = frozenset({"name", "event_id", "event_type", "deleted", "county"})


class Files:
    """Writes files, piece by piece."""

    def __init__(self, warehouse: Warehouse, figures: Figures, relations: Relations) -> None:
        """Read from what answers now."""
        self._warehouse = warehouse
        self._figures = figures
        self._relations = relations

    async def figures(self, selection: Selection, grouping: Grouping, form: str) -> AsyncIterator[bytes]:
        """Yield the figures of an indicator that has rows; `form` is ClickHouse's name of the format."""
        draft = Draft()
        query = counting(await self._figures.rows(selection, grouping, draft), selection, grouping, draft)
        told = [*_heads(grouping), "value", "counted AS row_count"]
        async for piece in self._write(f"SELECT {', '.join(told)} FROM ({query})", form, draft):
            yield piece

    async def quotients(self, halves: Sequence[tuple[Selection, Grouping]], form: str) -> AsyncIterator[bytes]:
        """Yield the figures of a ratio, out of what is above and below the line."""
        draft, parts = Draft(), []
        for (selection, grouping), columns in zip(halves, ("value AS upper, toInt64(0) AS lower", "toInt64(0), value"), strict=True):
            query = counting(await self._figures.rows(selection, grouping, draft), selection, grouping, draft)
            parts.append(f"SELECT {', '.join(_keys(grouping))}, {columns} FROM ({query})")
        keys = ", ".join(_keys(halves[0][1]))
        sums = f"SELECT {keys}, sum(upper) AS value, sum(lower) AS denominator FROM ({' UNION ALL '.join(parts)})"
        both = f"{sums} GROUP BY {keys} ORDER BY {keys}"
        told = [*_heads(halves[0][1]), "value", "denominator", "if(denominator = 0, NULL, value / denominator) AS ratio"]
        async for piece in self._write(f"SELECT {', '.join(told)} FROM ({both})", form, draft):
            yield piece

    async def aggregates(self, aggregate: str, division: str, instant: datetime | None, form: str) -> AsyncIterator[bytes]:
        """Yield what is kept of the aggregates of a kind in a division, at an instant or now."""
        draft = Draft()
        columns = [name for name, _ in self._relations.tables[aggregate].column_types if name not in _HIDDEN]
        within = Where(PLACE, f"startsWith({PLACE}, {draft.text(division)})")
        query = self._relations.read(draft, aggregate, columns, [within], instant)
        async for piece in self._write(f"{query} ORDER BY name", form, draft):
            yield piece

    def holds(self, aggregate: str) -> bool:
        """Tell whether aggregates of a kind are kept, and belong to divisions."""
        found = self._relations.tables.get(aggregate)
        return found is not None and bool(found.place)

    async def _write(self, query: str, form: str, draft: Draft) -> AsyncIterator[bytes]:
        """Write the whole file aside before its first piece is sent: the engine reads for few at a time, and callers may be slow."""
        with TemporaryFile() as aside:
            async for content in self._warehouse.export(query, form, **draft.parameters):
                await asyncio.to_thread(aside.write, content)
            aside.seek(0)
            while piece := await asyncio.to_thread(aside.read, PIECE):
                yield piece


def _keys(grouping: Grouping) -> list[str]:
    begin = ["begin"] if grouping.interval is not None else []
    return ["division", *begin, *(f"d{at}" for at in range(len(grouping.dimensions)))]


def _heads(grouping: Grouping) -> list[str]:
    """Return the keys under the names that people know."""
    begin = ["begin AS first_day"] if grouping.interval is not None else []
    return ["division", *begin, *(f"d{at} AS {one.code}" for at, one in enumerate(grouping.dimensions))]
