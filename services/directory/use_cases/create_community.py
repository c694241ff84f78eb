"""Records a community newly set up (设立)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Community, Newcomer, Order, Profile, create
from services.directory.use_cases.code_list_changes import record, require_parents


async def create_community(tx: AsyncConnection, newcomer: Newcomer, profile: Profile, order: Order) -> Community:
    """Record a new community below a township that is on record."""
    fact = create(newcomer, profile, order)
    fields = {newcomer.code: "code"}
    await require_parents(tx, fields)
    [community] = await record(tx, [fact], order, fields)
    return community
