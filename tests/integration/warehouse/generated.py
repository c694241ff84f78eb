"""A registry that never was: of every table rows of every kind, with corrections, transfers and ended places, thrown from a seed.

Values follow from the types of columns and from what indicators look for, so that a new table or indicator is tested without a word here.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from services.warehouse.domain.indicator import Among, Condition, Indicator, Ratio, ReferredBy
from services.warehouse.model import SOURCES
from services.warehouse.model.projection import GENERIC, Projection
from services.warehouse.store.engine import Engine
from services.warehouse.store.schema import create, database_of

FIRST: Final = datetime(2025, 1, 1, tzinfo=UTC)
DAYS: Final = 700
NOW: Final = FIRST + timedelta(days=DAYS + 1)
COMMUNITIES: Final = (
    *("130402001001", "130402001002", "130402002001", "130403001001", "130403001002", "130403002001"),
    *("130404001001", "130404001002"),
)
ENDED: Final = {
    "130402001002": ["130403001001"],  # went to the county beside it
    "130404001002": ["130402002001", "130403002001"],  # divided between two counties
}
PLACES: Final = (*COMMUNITIES, "130402", "1304")

Row = dict[str, Any]


@dataclass
class Registry:
    """All versions of everything, by table and name."""

    seed: int
    catalogue: Mapping[str, Indicator]
    tables: Mapping[str, Projection]
    size: int = 60
    versions: dict[str, dict[str, list[Row]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Throw the dice."""
        self._dice = random.Random(self.seed)
        self._members = _members(self.catalogue)
        for table, projection in self.tables.items():
            names = [f"communities/{code}" for code in COMMUNITIES] if table == "community" else list(self._names(table))
            self.versions[table] = {name: self._life(projection, name) for name in names}

    def at(self, table: str, instant: datetime) -> dict[str, Row]:
        """Return what was known of each row at an instant, without tombstones."""
        found = {}
        for name, versions in self.versions[table].items():
            known = [one for one in versions if one["event_time"] <= instant]
            if known and not (last := max(known, key=lambda one: int(one["version"])))["deleted"]:
                found[name] = last
        return found

    async def load(self, engine: Engine, generation: int) -> None:
        """Write all of it, in no order and a part of it twice, as events come."""
        await create(engine, generation, SOURCES)
        for table, projection in self.tables.items():
            rows = [row for versions in self.versions[table].values() for row in versions]
            rows += self._dice.sample(rows, len(rows) // 4)
            self._dice.shuffle(rows)
            await write(engine, generation, projection, rows)

    async def correct(self, engine: Engine, generation: int, table: str, name: str, time: datetime, **changes: Any) -> None:
        """Give a row one more version."""
        last = max(self.versions[table][name], key=lambda one: int(one["version"]))
        row = {**last, "version": last["version"] + 1, "event_time": time, **changes}
        self.versions[table][name].append(row)
        await write(engine, generation, self.tables[table], [row])

    def _names(self, table: str) -> Iterator[str]:
        for number in range(self.size):
            yield f"{table}s/01900000-0000-7000-8000-{number:012d}"

    def _life(self, projection: Projection, name: str) -> list[Row]:
        """Return one to four versions: corrections of everything, and transfers."""
        born = self._dice.uniform(0, DAYS)
        times = [born, *sorted(self._dice.uniform(born, DAYS) for _ in range(self._dice.randrange(4)))]
        return [self._version(projection, name, version, time) for version, time in enumerate(times, start=1)]

    def _version(self, projection: Projection, name: str, version: int, time: float) -> Row:
        row: Row = {
            "name": name,
            "version": version,
            "event_id": f"{name}-{version}",
            "event_type": "Happened",
            "event_time": FIRST + timedelta(days=time),
            "place": name.partition("/")[2] if projection.table == "community" else self._dice.choice(PLACES) if projection.place else "",
            "state": self._choice(projection.table, "state"),
            "deleted": self._dice.random() < 0.05,
        }
        assert set(row) == {column for column, _ in GENERIC}
        for column in projection.columns:
            row[column.name] = self._value(projection.table, column.name, column.type)
        if projection.table == "community":
            row["successors"] = ENDED.get(row["place"], [])
        return row

    def _value(self, table: str, column: str, kind: str) -> Any:  # noqa: PLR0911 — a line for each kind of column
        dice = self._dice
        if kind == "String":
            others = list(self._names(column)) if column in self.tables else [f"{column}s/1"]
            return dice.choice(["", *others, *others])
        if kind == "LowCardinality(String)":
            return self._choice(table, column)
        if kind == "Bool":
            return dice.random() < 0.5
        if kind.startswith("Nullable(Date32"):
            return None if dice.random() < 0.1 else (FIRST + timedelta(days=dice.randrange(DAYS))).date()
        if kind.startswith("Nullable(DateTime64"):
            return None if dice.random() < 0.1 else FIRST + timedelta(days=dice.uniform(0, DAYS))
        if kind.startswith("Array"):
            named = column.removesuffix("s").rpartition("_")[2]
            return pick(dice, list(self._names(named)), dice.randrange(6)) if kind == "Array(String)" and named in self.tables else []
        return dice.randrange(1000)

    def _choice(self, table: str, column: str) -> str:
        members = self._members.get((table, column), [])
        return self._dice.choice(["", "OTHER", *members, *members, *members])


async def write(engine: Engine, generation: int, projection: Projection, rows: Sequence[Row]) -> None:
    """Write rows into the table of the present and into that of the history."""
    values = [[_written(row[name]) for row in rows] for name in projection.column_names]
    for table in (projection.table, projection.history):
        await engine.insert(table, projection.column_names, values, database=database_of(generation))


def _members(catalogue: Mapping[str, Indicator]) -> dict[tuple[str, str], list[str]]:
    """Return which values indicators look for, by table and column."""
    found: dict[tuple[str, str], set[str]] = {}
    for indicator in catalogue.values():
        if isinstance(indicator.measure, Ratio):
            continue
        rows = indicator.measure.rows
        looked = list(_looked_at(rows.aggregate, rows.where))
        looked += _looked_at(rows.through.aggregate, rows.through.where) if rows.through else []
        for table, condition in looked:
            if isinstance(condition, Among):
                found.setdefault((table, condition.column), set()).update(condition.members)
    return {key: sorted(members) for key, members in found.items()}


def _looked_at(table: str, where: Sequence[Condition]) -> Iterator[tuple[str, Condition]]:
    """Yield conditions with their tables, and those within them."""
    for condition in where:
        yield table, condition
        if isinstance(condition, ReferredBy):
            yield from _looked_at(condition.aggregate, condition.where)


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else value


def pick(dice: random.Random, some: Sequence[Any], most: int) -> list[Any]:
    """Return at most so many of them."""
    return dice.sample(list(some), min(most, len(some)))
