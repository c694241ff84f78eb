"""Divides a community (分设)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Community, Expected, Newcomer, Order, check_split, split
from services.directory.use_cases.code_list_changes import lock, record, require_parents


async def split_community(
    tx: AsyncConnection, expected: Expected, parts: Sequence[Newcomer], order: Order
) -> tuple[list[Community], Community]:
    """End a community and begin its parts; return the parts in their order, and the one that ended."""
    check_split(expected.code, parts)
    [community] = await lock(tx, [expected])
    ended, born = split(community, parts, order)
    fields = {part.code: f"parts[{position}].code" for position, part in enumerate(parts)}
    await require_parents(tx, fields)
    source, *begun = await record(tx, [ended, *born], order, fields)
    return begun, source
