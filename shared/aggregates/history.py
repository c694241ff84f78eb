"""What happened to aggregates: a table `<x>_change` with a row a version, written with the fact and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver
from shared.facts import Fact
from shared.inserting import Inserting, as_columns
from shared.schema import Operations


class Entry(NamedTuple):
    """One thing that happened. `kind` and `state` are numbers of the aggregate's own enumerations."""

    version: int
    kind: int
    state: int
    reason: str
    actor: str
    record_time: datetime


_TYPES: Final = ("bigint", "smallint", "smallint", "text", "text", "timestamptz")
_COLUMNS: Final = ", ".join(Entry._fields)


class History:
    """The history of one kind of aggregate."""

    def __init__(self, table: str, key: str) -> None:
        """Keep it in `table`, where `key` names the aggregate: `History("team_change", "team_id")`."""
        self._table, self._key = table, key
        self.inserting: Final = Inserting(table, ((key, "uuid"), *zip(Entry._fields, _TYPES, strict=True)))
        """Inserts the columns that `columns` returns."""
        self._of = f"SELECT {_COLUMNS} FROM {table} WHERE {key} = $1 AND version > $2 ORDER BY version LIMIT $3"  # noqa: S608 — made of the service's constants, as below

    def entering(self, written: str, first: int) -> str:
        """Return the statement that writes an entry about the row whose id stands in `written`; it has six parameters, from `first` on."""
        values = ", ".join(f"${number}::{kind}" for number, kind in enumerate(_TYPES, first))
        return f"INSERT INTO {self._table} ({self._key}, {_COLUMNS}) SELECT id, {values} FROM {written}"  # noqa: S608

    async def add(self, tx: AsyncConnection, told: Sequence[tuple[Fact[Any], str]]) -> None:
        """Write down facts, one at least, each with who did it, by themselves."""
        await driver(tx).execute(self.inserting.statement(), *self.columns(told))

    def columns(self, told: Sequence[tuple[Fact[Any], str]]) -> list[list[Any]]:
        """Return the entries about facts, each with who did it, as columns."""
        return as_columns(
            (one.id, one.version, fact.kind, one.state, fact.reason, actor, one.update_time)
            for fact, actor in told
            for one in (fact.after,)
        )

    async def of(self, connection: AsyncConnection, identifier: UUID, *, after: int, limit: int) -> list[Entry]:
        """Return what happened to one after a version, oldest first."""
        return [Entry(*row) for row in await driver(connection).fetch(self._of, identifier, after, limit)]


def create_history_v1(op: Operations, table: str, key: str, of: str) -> None:
    """Create the table of a history of the aggregates in table `of`; called by the migration that creates these."""
    op.execute(f"""
    CREATE TABLE {table} (
        {key} uuid NOT NULL REFERENCES {of},
        version bigint NOT NULL CHECK (version > 0),
        kind smallint NOT NULL CHECK (kind > 0),
        state smallint NOT NULL CHECK (state > 0),
        reason text NOT NULL,
        actor text NOT NULL,
        record_time timestamptz NOT NULL,
        PRIMARY KEY ({key}, version)
    )
    """)
