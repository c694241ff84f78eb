"""Statements on files with numbers in clear."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver


class Stage(IntEnum):
    """Where a file stands. Numbers are stored: none is ever changed or used again."""

    UNDER_WAY = 1
    READY = 2
    FAILED = 3
    DELETED = 4


_COLUMNS: Final = "id, account_id, noun, purpose, headings, stage, total, done, failure, create_time, update_time"
_SELECT: Final = f"SELECT {_COLUMNS} FROM clear_export"  # noqa: S608 — made of constants
_INSERT: Final = """
INSERT INTO clear_export (id, account_id, noun, purpose, headings, stage, total, done, failure, create_time, update_time)
VALUES ($1, $2, $3, $4, $5, 1, $6, 0, '', $7, $7) ON CONFLICT DO NOTHING RETURNING id
"""
_INSERT_ROW: Final = "INSERT INTO clear_export_row (export_id, position, person, sealed, seen) VALUES ($1, $2, $3, $4, false)"
_SEEN: Final = "UPDATE clear_export_row SET sealed = $3, seen = true WHERE export_id = $1 AND position = $2 AND NOT seen"
_ONE_MORE: Final = "UPDATE clear_export SET done = done + 1, update_time = $2 WHERE id = $1"
_END: Final = "UPDATE clear_export SET stage = $2, failure = $3, update_time = $4 WHERE id = $1 AND stage < $2"
_FORGET_ROWS: Final = "DELETE FROM clear_export_row WHERE export_id = $1"
_OLD: Final = "SELECT id FROM clear_export WHERE stage = 2 AND update_time < $1 LIMIT $2 FOR UPDATE SKIP LOCKED"
FORGOTTEN_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class ClearExport:
    """A file with numbers in clear, made row by row."""

    id: UUID
    account: UUID
    noun: str
    purpose: str
    headings: tuple[str, ...]
    stage: Stage
    total: int
    done: int
    failure: str
    create_time: datetime
    update_time: datetime


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file, sealed."""

    position: int
    person: str
    sealed: bytes
    seen: bool = False


async def insert(tx: AsyncConnection, one: ClearExport, rows: Sequence[Row]) -> bool:
    """Keep a new file with its rows, none of them seen; False where the account has another on its way."""
    written = one.id, one.account, one.noun, one.purpose, json.dumps(one.headings, ensure_ascii=False), one.total, one.create_time
    if await driver(tx).fetchval(_INSERT, *written) is None:
        return False
    await driver(tx).executemany(_INSERT_ROW, [(one.id, row.position, row.person, row.sealed) for row in rows])
    return True


async def read(connection: AsyncConnection, identifier: UUID) -> ClearExport | None:
    """Return a file."""
    row = await driver(connection).fetchrow(f"{_SELECT} WHERE id = $1", identifier)
    return None if row is None else _export(row)


async def of(connection: AsyncConnection, account: UUID, limit: int) -> list[ClearExport]:
    """Return somebody's files, the newest first."""
    rows = await driver(connection).fetch(f"{_SELECT} WHERE account_id = $1 ORDER BY id DESC LIMIT $2", account, limit)
    return list(map(_export, rows))


async def under_way(connection: AsyncConnection) -> list[ClearExport]:
    """Return what a console that was restarted goes on with."""
    return list(map(_export, await driver(connection).fetch(f"{_SELECT} WHERE stage = 1")))


async def rows_of(connection: AsyncConnection, identifier: UUID) -> list[Row]:
    """Return the rows of a file in their order."""
    found = await driver(connection).fetch(
        "SELECT position, person, sealed, seen FROM clear_export_row WHERE export_id = $1 ORDER BY position", identifier
    )
    return [Row(*row) for row in found]


async def saw(tx: AsyncConnection, identifier: UUID, position: int, sealed: bytes, now: datetime) -> None:
    """Write down what was seen of one."""
    if await driver(tx).execute(_SEEN, identifier, position, sealed) == "UPDATE 1":
        await driver(tx).execute(_ONE_MORE, identifier, now)


async def end(tx: AsyncConnection, identifier: UUID, stage: Stage, failure: str, now: datetime) -> None:
    """Move a file on; of one that is not ready for anybody nothing is left but that it was."""
    await driver(tx).execute(_END, identifier, stage, failure, now)
    if stage is not Stage.READY:
        await driver(tx).execute(_FORGET_ROWS, identifier)


async def forget(tx: AsyncConnection, before: datetime, now: datetime) -> int:
    """Delete some of what has been ready for long enough, and return how many that were."""
    found = await driver(tx).fetch(_OLD, before, FORGOTTEN_AT_ONCE)
    for row in found:
        await end(tx, row[0], Stage.DELETED, "", now)
    return len(found)


def _export(row: Any) -> ClearExport:
    identifier, account, noun, purpose, headings, stage, *rest = row
    return ClearExport(identifier, account, noun, purpose, tuple(headings), Stage(stage), *rest)
