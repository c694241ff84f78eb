"""Statements on filters that people keep."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver

_KEEP = """
INSERT INTO saved_filter (account_id, noun, label, query) VALUES ($1, $2, $3, $4)
ON CONFLICT (account_id, noun, label) DO UPDATE SET query = EXCLUDED.query
"""


async def of(connection: AsyncConnection, account: UUID, noun: str) -> list[tuple[str, str]]:
    """Return the filters somebody kept for a list: what they are called, and the query."""
    rows = await driver(connection).fetch(
        "SELECT label, query FROM saved_filter WHERE account_id = $1 AND noun = $2 ORDER BY label", account, noun
    )
    return [(row[0], row[1]) for row in rows]


async def keep(tx: AsyncConnection, account: UUID, noun: str, label: str, query: str) -> None:
    """Keep one, in the place of another of that name."""
    await driver(tx).execute(_KEEP, account, noun, label, query)


async def forget(tx: AsyncConnection, account: UUID, noun: str, label: str) -> None:
    """Forget one."""
    await driver(tx).execute("DELETE FROM saved_filter WHERE account_id = $1 AND noun = $2 AND label = $3", account, noun, label)
