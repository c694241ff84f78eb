"""Lets communities go into another (撤并): all of them or none."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Community, Expected, Order, check_merge, merge
from services.directory.use_cases.code_list_changes import lock, record


async def merge_communities(
    tx: AsyncConnection, sources: Sequence[Expected], target: Expected, order: Order
) -> tuple[Community, list[Community]]:
    """Merge communities as the caller saw them; return the target, and the sources in their order."""
    check_merge([source.code for source in sources], target.code)
    *ending, receiving = await lock(tx, [*sources, target])
    received, ends = merge(ending, receiving, order)
    after, *ended = await record(tx, [received, *ends], order)
    return after, ended
