"""Ends a community without a successor (撤销)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Community, Expected, Order, abolish
from services.directory.use_cases.code_list_changes import lock, record


async def abolish_community(tx: AsyncConnection, expected: Expected, order: Order) -> Community:
    """Abolish a community as the caller saw it."""
    [community] = await lock(tx, [expected])
    [abolished] = await record(tx, [abolish(community, order)], order)
    return abolished
