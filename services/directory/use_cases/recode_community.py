"""Gives a community another code (代码变更)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Community, Expected, Order, recode
from services.directory.use_cases.code_list_changes import lock, record, require_parents


async def recode_community(tx: AsyncConnection, expected: Expected, new_code: str, order: Order) -> tuple[Community, Community]:
    """End a community under its old code and begin it under the new one; return the new and the old."""
    [community] = await lock(tx, [expected])
    facts = recode(community, new_code, order)
    fields = {new_code: "new_code"}
    await require_parents(tx, fields)
    old, new = await record(tx, facts, order, fields)
    return new, old
