"""The mirror: the tables of every generation that is written, and what reconciliation asks of the one that answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from services.warehouse.model import SOURCES
from services.warehouse.model.projection import SNAPSHOT, Projection, Source, Values
from services.warehouse.store import latest_changes, schema
from services.warehouse.store.engine import Engine
from services.warehouse.store.schema import database_of
from services.warehouse.store.warehouse import Warehouse
from shared.digests import MOST_BITS, Bucket, Digests

_BUCKET: Final = "intDiv(reinterpretAsUInt16(reverse(substring(SHA256(name), 1, 2))), {divisor:UInt32})"
_DIGEST: Final = "groupBitXor(reinterpretAsUInt64(reverse(substring(SHA256(concat(name, ':', toString(version))), 1, 8))))"

# A snapshot tells a state and not how it came about, so nothing before it is missed.
_HOLES: Final = """
SELECT name FROM (
    SELECT name, max(version) AS newest, maxIf(version, event_type = '{snapshot}') AS known, groupUniqArray(version) AS seen
    FROM {history} {where} GROUP BY name
) WHERE newest > known AND arrayCount(one -> one > known, seen) < newest - known
LIMIT {limit}
"""
MOST_HOLES: Final = 100_000


@dataclass(slots=True)
class Mirror:
    """Writes to all generations, reads from the one that answers."""

    engine: Engine
    warehouse: Warehouse
    written: tuple[int, ...] = ()
    """The generations that are written to: the one that answers, then the one that is being built."""
    _appending: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def append(self, projection: Projection, rows: Sequence[Values], *, generation: int = 0) -> None:
        """Add rows to every generation, or to one. Twice or in another order makes no difference. Raises EngineFault."""
        if not rows:
            return
        columns = list(zip(*rows, strict=True))
        async with self._appending:
            for number in (generation,) if generation else self.written:
                # The history first: what stands in the present is always in the history too.
                for table in (projection.history, projection.table):
                    await self.engine.insert(table, projection.column_names, columns, database=database_of(number))

    async def note(self, source: Source, rows: Mapping[str, Sequence[Values]], *, generation: int = 0) -> None:
        """List by time what rows tell of what happened, in every generation or in one. Twice makes no difference. Raises EngineFault."""
        if not (changes := latest_changes.told(source, rows)):
            return
        columns = list(zip(*changes, strict=True))
        async with self._appending:
            for number in (generation,) if generation else self.written:
                await self.engine.insert(latest_changes.TABLE, latest_changes.NAMES, columns, database=database_of(number))

    @asynccontextmanager
    async def changing(self) -> AsyncIterator[None]:
        """Keep everybody from writing while the generations change."""
        async with self._appending:
            yield

    async def create(self, generation: int, mark: UUID) -> bool:
        """Create what a generation lacks; tell whether it was there and bears the mark.

        It is the whole model's tables: a figure over a service that is not followed here counts nothing instead of failing.
        """
        await schema.create(self.engine, generation, SOURCES)
        database = database_of(generation)
        known = f"SELECT count() FROM {schema.MARK} WHERE mark = {{mark:String}}"
        if await self.engine.query(known, database=database, mark=str(mark)) == [(0,)]:
            await self.engine.insert(schema.MARK, ("mark",), ([str(mark)],), database=database)
            return False
        return True

    async def digests(self, projection: Projection, bits: int, *, generation: int = 0) -> Digests:
        """Return count and digest of each bucket, as the replication contract defines them."""
        statement = f"SELECT {_BUCKET} AS bucket, count(), {_DIGEST} FROM {projection.table} FINAL GROUP BY bucket"
        database = database_of(generation or self.warehouse.generation)
        rows = await self.engine.query(statement, database=database, divisor=2 ** (MOST_BITS - bits))
        return {bucket: Bucket(count, digest) for bucket, count, digest in rows}

    async def in_buckets(self, projection: Projection, buckets: Sequence[int], bits: int) -> dict[str, int]:
        """Return the versions of the aggregates in buckets, by name."""
        statement = f"SELECT name, version FROM {projection.table} FINAL WHERE {_BUCKET} IN {{buckets:Array(UInt32)}}"
        rows = await self.warehouse.query(statement, divisor=2 ** (MOST_BITS - bits), buckets=list(buckets))
        return dict(rows)

    async def versions(self, projection: Projection, names: Sequence[str]) -> dict[str, int]:
        """Return the versions of those aggregates that are there, by name."""
        statement = f"SELECT name, version FROM {projection.table} FINAL WHERE name IN {{names:Array(String)}}"
        return dict(await self.warehouse.query(statement, names=list(names)))

    async def remove(self, projection: Projection, names: Sequence[str]) -> None:
        """Remove aggregates that their service does not know, or knows in an older version, from all tables."""
        async with self._appending:
            for number in self.written:
                for table in (projection.table, projection.history, latest_changes.TABLE):
                    on_cluster = self.engine.dialect.on_cluster
                    statement = f"ALTER TABLE {table}{on_cluster} DELETE WHERE name IN {{names:Array(String)}} SETTINGS mutations_sync = 2"
                    await self.engine.execute(statement, database=database_of(number), names=list(names))

    async def holes(self, projection: Projection, names: Sequence[str] = ()) -> list[str]:
        """Return aggregates, of all or of some, of which a version in between never came."""
        where = "WHERE name IN {names:Array(String)}" if names else ""
        statement = _HOLES.format(snapshot=SNAPSHOT, history=projection.history, where=where, limit=MOST_HOLES)
        parameters = {"names": list(names)} if names else {}
        return [name for (name,) in await self.warehouse.query(statement, **parameters)]

    async def count(self, projection: Projection) -> int:
        """Return how many aggregates of a type are held."""
        [(count,)] = await self.warehouse.query(f"SELECT count() FROM {projection.table} FINAL")
        return int(count)

    async def damaged(self, projection: Projection) -> list[tuple[str, str]]:
        """Check every part of an aggregate type's tables; return table and name of those that are damaged."""
        found: list[tuple[str, str]] = []
        for table in (projection.table, projection.history):
            rows = await self.warehouse.query(f"CHECK TABLE {table} SETTINGS check_query_single_value_result = 0")
            found += [(table, part) for part, passed, *_ in rows if not passed]
        return found

    async def set_aside(self, parts: Sequence[tuple[str, str]]) -> None:
        """Detach damaged parts, so that what they held is seen to be missing."""
        async with self._appending:
            for table, part in parts:
                statement = f"ALTER TABLE {table}{self.engine.dialect.on_cluster} DETACH PART '{part}'"
                await self.engine.execute(statement, database=database_of(self.warehouse.generation))

    async def detached(self) -> list[str]:
        """Return the parts that the engine set aside because they were damaged."""
        rows = await self.warehouse.query(
            "SELECT concat(table, '/', name) FROM system.detached_parts WHERE database = {within:String} AND reason != '' ORDER BY 1",
            within=database_of(self.warehouse.generation),
        )
        return [name for (name,) in rows]

    async def keep_history(self, service: str, projection: Projection, before: int, after: int) -> None:
        """Copy the history of one generation into another, and list by time what it tells: the services tell the present alone."""
        columns = ", ".join(projection.column_names)
        statement = f"INSERT INTO {projection.history} ({columns}) SELECT {columns} FROM {database_of(before)}.{projection.history}"
        await self.engine.execute(statement, database=database_of(after))
        statement, parameters = latest_changes.from_history(service, projection, latest_changes.TABLE)
        await self.engine.execute(statement, database=database_of(after), **parameters)

    async def kept(self) -> list[int]:
        """Return the generations of which the engine has tables."""
        rows = await self.engine.query("SELECT name FROM system.databases WHERE name LIKE {pattern:String}", pattern="wushe_%")
        return [int(name.rpartition("_")[2]) for (name,) in rows if name.rpartition("_")[2].isdigit()]

    async def drop(self, generation: int) -> None:
        """Drop a generation's tables."""
        async with self._appending:
            await schema.drop(self.engine, generation)
