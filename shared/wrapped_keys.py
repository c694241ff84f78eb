"""A column of data keys: where a service keeps its records' own keys, each wrapped by the key ring for its row.

The first bytes of a wrapped key name the ring's key that wrapped it, so the rows themselves say what a rotation has left to do.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from shared.crypto.sealing import HEAD_BYTES, context
from shared.db import DriverConnection


class Rewrapped(NamedTuple):
    """A wrapped key as it was read, and the same key under another key of the ring."""

    row: UUID
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class WrappedKeys:
    """One such column. The names are the service's own and go into statements as they are."""

    table: str
    row: str
    """The column with the row's identifier, a UUID: the primary key."""
    column: str

    def context(self, row: UUID | str) -> bytes:
        """Return the place that the key of a row is bound to."""
        return context(self.table, self.column, row)

    async def count(self, session: DriverConnection, heads: Collection[bytes]) -> int:
        """Count the rows whose key begins with one of `heads`. It reads the whole table."""
        return await count_sealed(session, self.table, self.column, heads)

    async def page(self, session: DriverConnection, *, after: UUID, rows: int) -> list[tuple[UUID, bytes]]:
        """Return the next rows behind a row, in the order of their identifiers."""
        statement = f"SELECT {self.row}, {self.column} FROM {self.table} WHERE {self.row} > $1 ORDER BY {self.row} LIMIT $2"  # noqa: S608
        return [(row[0], row[1]) for row in await session.fetch(statement, after, rows)]

    async def replace(self, session: DriverConnection, changes: Sequence[Rewrapped]) -> int:
        """Write keys in place of those that were read, and return how many.

        A row that is gone or has changed since is left alone, and one that somebody else has locked is passed over: so an erased key
        stays erased, and a writer never waits for one row while we wait for another of his.
        """
        statement = f"""
            WITH free AS MATERIALIZED (SELECT {self.row} FROM {self.table} WHERE {self.row} = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED)
            UPDATE {self.table} SET {self.column} = new.after
            FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS new (id, before, after) JOIN free ON free.{self.row} = new.id
            WHERE {self.table}.{self.row} = new.id AND {self.table}.{self.column} = new.before
        """  # noqa: S608 # names of ours
        status: str = await session.execute(statement, *map(list, zip(*changes, strict=True)))
        return int(status.rpartition(" ")[2])


async def count_sealed(session: DriverConnection, table: str, column: str, heads: Collection[bytes]) -> int:
    """Count the values of a column that begin with one of `heads`."""
    statement = f"SELECT count(*) FROM {table} WHERE substring({column} FROM 1 FOR {HEAD_BYTES}) = ANY ($1::bytea[])"  # noqa: S608
    return int(await session.fetchval(statement, list(heads)))
