"""Gives a community another name (更名)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Community, Expected, Order, rename
from services.directory.use_cases.code_list_changes import lock, record


async def rename_community(tx: AsyncConnection, expected: Expected, display_name: str, order: Order) -> Community:
    """Rename a community as the caller saw it."""
    [community] = await lock(tx, [expected])
    [renamed] = await record(tx, [rename(community, display_name, order)], order)
    return renamed
