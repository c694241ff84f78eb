"""Statements on divisions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from sqlalchemy import insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.division import Division
from services.directory.store import tables
from shared.db import driver

_SELECT: Final = """
SELECT code, display_name, version, create_time, update_time, concat_ws('/',
    (SELECT a.display_name FROM division a WHERE length(d.code) > 2 AND a.code = left(d.code, 2)),
    (SELECT a.display_name FROM division a WHERE length(d.code) > 4 AND a.code = left(d.code, 4)),
    (SELECT a.display_name FROM division a WHERE length(d.code) > 6 AND a.code = left(d.code, 6)),
    d.display_name) AS full_path
FROM division d
"""
_READ: Final = _SELECT + "WHERE code = ANY($1)"
_BELOW: Final = _SELECT + "WHERE parent_code = $1 AND code > $2 ORDER BY code LIMIT $3"
_LOCK: Final = "SELECT code, display_name, version, create_time, update_time FROM division WHERE code = ANY($1) ORDER BY code FOR UPDATE"
_KNOWN: Final = "SELECT code FROM division WHERE code = ANY($1)"
_FOLLOWING: Final = "SELECT code, display_name, version, create_time, update_time FROM division WHERE code > $1 ORDER BY code LIMIT $2"


async def read(connection: AsyncConnection, codes: Collection[str]) -> dict[str, Division]:
    """Return the divisions that are on record, by code, each with its full path."""
    rows = await driver(connection).fetch(_READ, list(codes))
    return {row[0]: Division(*row) for row in rows}


async def below(connection: AsyncConnection, parent: str, *, after: str, limit: int) -> list[Division]:
    """Return the divisions right below one, by code; those below nothing are the provinces."""
    return [Division(*row) for row in await driver(connection).fetch(_BELOW, parent, after, limit)]


async def known(connection: AsyncConnection, codes: Collection[str]) -> set[str]:
    """Return which of the codes are on record."""
    return {row[0] for row in await driver(connection).fetch(_KNOWN, list(codes))}


async def lock(tx: AsyncConnection, codes: Collection[str]) -> dict[str, Division]:
    """Lock divisions until the transaction ends, in the order of their codes, and return them by code."""
    return {row[0]: Division(*row) for row in await driver(tx).fetch(_LOCK, list(codes))}


async def add(tx: AsyncConnection, divisions: Sequence[Division]) -> None:
    """Record new divisions."""
    if divisions:
        await tx.execute(insert(tables.division), [_columns(division) for division in divisions])


async def save(tx: AsyncConnection, divisions: Iterable[Division]) -> None:
    """Record what has become of divisions that are locked."""
    for division in divisions:
        await tx.execute(update(tables.division).where(tables.division.c.code == division.code), _columns(division))


async def following(connection: AsyncConnection, code: str, limit: int) -> list[Division]:
    """Return divisions in the order of their codes, without paths."""
    return [Division(*row) for row in await driver(connection).fetch(_FOLLOWING, code, limit)]


def _columns(division: Division) -> dict[str, Any]:
    return {
        "code": division.code,
        "display_name": division.display_name,
        "version": division.version,
        "create_time": division.create_time,
        "update_time": division.update_time,
    }
