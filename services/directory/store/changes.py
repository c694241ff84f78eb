"""Statements on the history of communities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Change, ChangeKind
from services.directory.store import tables
from shared.db import driver

COLUMNS: Final = (
    "code", "version", "kind", "effective_date", "document_number", "display_name_before", "display_name_after", "predecessors",
    "successors", "actor", "record_time",
)  # fmt: skip

_OF: Final = f"SELECT {', '.join(COLUMNS)} FROM community_change WHERE code = $1 AND version > $2 ORDER BY version LIMIT $3"  # noqa: S608 — constants


async def add(tx: AsyncConnection, changes: Sequence[Change]) -> None:
    """Append to the history of communities that are locked or new."""
    await tx.execute(insert(tables.community_change), [dict(zip(COLUMNS, record(change), strict=True)) for change in changes])


async def of(connection: AsyncConnection, code: str, *, after: int = 0, limit: int | None = None) -> list[Change]:
    """Return what happened to a community after a version, oldest first."""
    return [_change(row) for row in await driver(connection).fetch(_OF, code, after, limit)]


def record(change: Change) -> tuple[Any, ...]:
    """Return a change as a row of COLUMNS."""
    return (
        change.code,
        change.version,
        change.kind.value,
        change.effective_date,
        change.document_number,
        change.display_name_before,
        change.display_name_after,
        list(change.predecessors),
        list(change.successors),
        change.actor,
        change.record_time,
    )


def _change(row: Any) -> Change:
    code, version, kind, effective_date, number, before, now, predecessors, successors, actor, record_time = row
    became = tuple(predecessors), tuple(successors)
    return Change(code, version, ChangeKind(kind), effective_date, number, before, now, *became, actor, record_time)
