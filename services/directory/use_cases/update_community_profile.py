"""Records what is known of a community beyond its name and place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import Community, Expected, Order, update_profile
from services.directory.store.communities import with_paths
from services.directory.use_cases.code_list_changes import lock, record


async def update_community_profile(tx: AsyncConnection, expected: Expected, values: Mapping[str, int], order: Order) -> Community:
    """Set fields of a profile by name; one that says what was known already changes nothing and is no event."""
    [community] = await lock(tx, [expected])
    profile = replace(community.profile, **values)
    fact = update_profile(community, profile, order)
    if profile == community.profile:
        [unchanged] = await with_paths(tx, [community])
        return unchanged
    [updated] = await record(tx, [fact], order)
    return updated
