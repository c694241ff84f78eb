"""The statistical tables of one generation: a database of the engine that holds two tables a projection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from services.warehouse.model.projection import Projection, Source
from services.warehouse.store import latest_changes
from services.warehouse.store.engine import Dialect, Engine

MARK: Final = "generation_mark"
"""Holds the mark of the generation: empty where the tables are not those that were copied."""


def database_of(generation: int) -> str:
    """Return the name of a generation's database."""
    return f"wushe_{generation}"


async def create(engine: Engine, generation: int, sources: Sequence[Source]) -> None:
    """Create what a generation lacks."""
    database = database_of(generation)
    await engine.execute(f"CREATE DATABASE IF NOT EXISTS {database}{engine.dialect.on_cluster}")
    for source in sources:
        for projection in source.projections:
            for statement in (*tables(projection, engine.dialect), *additions(projection, engine.dialect)):
                await engine.execute(statement, database=database)
    await engine.execute(_table(MARK, (("mark", "String"), ("version", "UInt64 DEFAULT 1")), "mark", engine.dialect), database=database)
    if await engine.query(f"EXISTS TABLE {latest_changes.TABLE}", database=database) != [(1,)]:
        await _create_latest(engine, database, sources)


async def _create_latest(engine: Engine, database: str, sources: Sequence[Source]) -> None:
    """Create the table of what happened last, out of the histories of tables that are older; killed amid it, it is filled again."""
    filled, on_cluster = f"{latest_changes.TABLE}_filled", engine.dialect.on_cluster
    columns, key = latest_changes.COLUMNS, latest_changes.KEY
    await engine.execute(_table(filled, columns, key, engine.dialect, ttl=latest_changes.TTL), database=database)
    for source in sources:
        for projection in source.projections:
            statement, parameters = latest_changes.from_history(source.service, projection, filled)
            await engine.execute(statement, database=database, **parameters)
    await engine.execute(f"RENAME TABLE {filled} TO {latest_changes.TABLE}{on_cluster}", database=database)


async def drop(engine: Engine, generation: int) -> None:
    """Drop a generation, with all it holds."""
    await engine.execute(f"DROP DATABASE IF EXISTS {database_of(generation)}{engine.dialect.on_cluster} SYNC")


def tables(projection: Projection, dialect: Dialect) -> tuple[str, str]:
    """Return the statements that create a projection's two tables.

    Of the present the highest version of each name stays; of the history each version once, its snapshot apart from its event, whatever
    comes how often and in which order.
    """
    columns = projection.column_types
    return (
        _table(projection.table, columns, "name", dialect),
        _table(projection.history, columns, "name, version, event_type", dialect),
    )


def additions(projection: Projection, dialect: Dialect) -> list[str]:
    """Return the statements that add the columns to older tables which the projection has gained since. A column never changes its type."""
    wanted = ", ".join(f"ADD COLUMN IF NOT EXISTS {column} {kind}" for column, kind in projection.column_types)
    return [f"ALTER TABLE {table}{dialect.on_cluster} {wanted}" for table in (projection.table, projection.history)]


def _table(name: str, columns: Iterable[tuple[str, str]], key: str, dialect: Dialect, *, ttl: str = "") -> str:
    told = ", ".join(f"{column} {kind}" for column, kind in columns)
    engine = dialect.engine.format(version="version")
    return (
        f"CREATE TABLE IF NOT EXISTS {name}{dialect.on_cluster} ({told}) ENGINE = {engine} "
        f"ORDER BY ({key}){f' TTL {ttl}' if ttl else ''} SETTINGS {dialect.table_settings()}"
    )
