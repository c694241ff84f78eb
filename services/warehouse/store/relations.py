"""How the tables of the model are read: as they are now, or as they were known at an instant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from services.warehouse.model import SOURCES
from services.warehouse.model.projection import Projection
from services.warehouse.store.draft import Draft

NAME: Final = "name"
"""The column that every table has, with the resource name."""
PLACE: Final = "place"
"""The column that every table has, with the code of the division or community."""


class Where(NamedTuple):
    """A condition on one column."""

    column: str
    text: str


class UnknownColumn(LookupError):
    """An indicator asks for a table or a column that the model does not have."""


class Relations:
    """The tables by name, those of one database."""

    def __init__(self, projections: Mapping[str, Projection] | None = None) -> None:
        """Read the tables of these projections, those of the model where none are given."""
        model = {one.table: one for source in SOURCES for one in source.projections}
        self._projections = model if projections is None else projections

    @property
    def tables(self) -> Mapping[str, Projection]:
        """Return all that is kept."""
        return self._projections

    def read(self, draft: Draft, aggregate: str, columns: Sequence[str], conditions: Sequence[Where], instant: datetime | None) -> str:
        """Return a query with the name and these columns of each aggregate that meets conditions, at an instant or now; no tombstones."""
        projection = self._projection(aggregate)
        for column in columns:
            self._type(aggregate, column)
        wanted = ", ".join(["name", *columns])
        met = " AND ".join(["NOT deleted", *(condition.text for condition in conditions)])
        present = f"SELECT {wanted} FROM {projection.table} FINAL WHERE {met}"
        if instant is None:
            return present
        # Most of it has not changed since; of the rest, and of that alone, the history tells what was.
        at = draft.instant(instant)
        changed = f"SELECT name FROM {projection.table} FINAL WHERE event_time > {at}"
        asked = [name for name in dict.fromkeys(["deleted", *columns, *(one.column for one in conditions)]) if name != NAME]
        last = f"argMax(tuple({', '.join(asked)}), version) AS last"
        known = f"SELECT name, {last} FROM {projection.history} WHERE event_time <= {at} AND name IN ({changed}) GROUP BY name"
        spread = ", ".join(f"last.{place} AS {name}" for place, name in enumerate(asked, start=1))
        past = f"SELECT {wanted} FROM (SELECT name, {spread} FROM ({known})) WHERE {met}"
        return f"{present} AND event_time <= {at} UNION ALL {past}"

    def day(self, aggregate: str, column: str, alias: str = "") -> str:
        """Return the day in a column: of an instant the one in Shanghai."""
        name = f"{alias}.{column}" if alias else column
        return f"toDate32({name}, 'Asia/Shanghai')" if "DateTime64" in self._type(aggregate, column) else name

    def is_place(self, aggregate: str, column: str) -> bool:
        """Tell whether a column holds codes of divisions and communities."""
        self._type(aggregate, column)
        return column == PLACE

    def is_list(self, aggregate: str, column: str) -> bool:
        """Tell whether a column holds lists."""
        return self._type(aggregate, column).startswith("Array")

    def _type(self, aggregate: str, column: str) -> str:
        found = dict(self._projection(aggregate).column_types).get(column)
        if found is None:
            message = f"{aggregate} has no column {column}"
            raise UnknownColumn(message)
        return found

    def _projection(self, aggregate: str) -> Projection:
        found = self._projections.get(aggregate)
        if found is None:
            message = f"the model has no table {aggregate}"
            raise UnknownColumn(message)
        return found
