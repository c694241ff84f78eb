"""Statements on lists in the wizard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver


class Stage(IntEnum):
    """Where a list stands. Numbers are stored: none is ever changed or used again."""

    CHECKING = 1
    CHECKED = 2
    IMPORTING = 3
    DONE = 4
    UNDOING = 5
    UNDONE = 6
    FAILED = 7


UNDER_WAY: Final = (Stage.CHECKING, Stage.IMPORTING, Stage.UNDOING)
"""Something works on it."""

_COLUMNS: Final = "id, account_id, noun, division, file_name, stage, job, total, done, refused, failure, create_time, update_time"
_SELECT: Final = f"SELECT {_COLUMNS} FROM list_import"  # noqa: S608 — made of constants
_INSERT: Final = """
INSERT INTO list_import
    (id, account_id, noun, division, file_name, sealed, stage, job, total, done, refused, failure, create_time, update_time)
VALUES ($1, $2, $3, $4, $5, $6, 1, '', 0, 0, 0, '', $7, $7)
"""
_MOVE: Final = """
UPDATE list_import SET stage = $3, job = $4, total = $5, done = $6, refused = $7, failure = $8, update_time = $9
WHERE id = $1 AND stage = $2
"""


@dataclass(frozen=True, slots=True)
class ListImport:
    """A list in the wizard."""

    id: UUID
    account: UUID
    noun: str
    division: str
    file_name: str
    stage: Stage
    job: str
    total: int
    done: int
    refused: int
    failure: str
    create_time: datetime
    update_time: datetime


async def insert(tx: AsyncConnection, one: ListImport, sealed: bytes) -> None:
    """Keep a new list."""
    await driver(tx).execute(_INSERT, one.id, one.account, one.noun, one.division, one.file_name, sealed, one.create_time)


async def read(connection: AsyncConnection, identifier: UUID) -> ListImport | None:
    """Return a list."""
    row = await driver(connection).fetchrow(f"{_SELECT} WHERE id = $1", identifier)
    return None if row is None else _list(row)


async def of(connection: AsyncConnection, account: UUID, limit: int) -> list[ListImport]:
    """Return somebody's lists, the newest first."""
    rows = await driver(connection).fetch(f"{_SELECT} WHERE account_id = $1 ORDER BY id DESC LIMIT $2", account, limit)
    return list(map(_list, rows))


async def under_way(connection: AsyncConnection) -> list[ListImport]:
    """Return what a console that was restarted goes on with."""
    return list(map(_list, await driver(connection).fetch(f"{_SELECT} WHERE stage IN (1, 3, 5)")))


async def content(connection: AsyncConnection, identifier: UUID) -> bytes | None:
    """Return the sealed file; None once it was done with."""
    found: bytes | None = await driver(connection).fetchval("SELECT sealed FROM list_import WHERE id = $1", identifier)
    return found


async def move(tx: AsyncConnection, seen: Stage, one: ListImport) -> bool:
    """Write how a list stands now; False where it has moved on from the stage that was seen."""
    written = one.id, seen, one.stage, one.job, one.total, one.done, one.refused, one.failure, one.update_time
    return bool(await driver(tx).execute(_MOVE, *written) == "UPDATE 1")


async def forget_contents(tx: AsyncConnection, before: datetime) -> None:
    """Forget files that nobody has touched for long."""
    await driver(tx).execute("UPDATE list_import SET sealed = NULL WHERE sealed IS NOT NULL AND update_time < $1", before)


def _list(row: Any) -> ListImport:
    identifier, account, noun, division, file_name, stage, *rest = row
    return ListImport(identifier, account, noun, division, file_name, Stage(stage), *rest)
