"""Present states of divisions and communities, for consumers that bootstrap, compare or repair their copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.events import COMMUNITY, DIVISION, community_snapshot, division_snapshot
from services.directory.store import communities, divisions
from shared.codes import code_of
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _divisions(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await divisions.read(connection, [code_of(name) for name in names])
        return [division_snapshot(division) for division in found.values()]
    return [division_snapshot(division) for division in await divisions.following(connection, code_of(after), limit)]


async def _communities(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await communities.read(connection, [code_of(name) for name in names])
        return [community_snapshot(community) for community in found.values()]
    return [community_snapshot(community) for community in await communities.following(connection, code_of(after), limit)]


CODE_LIST: Final = (
    AggregateSource(DIVISION, "SELECT 'divisions/' || code AS name, version FROM division", _divisions),
    AggregateSource(COMMUNITY, "SELECT 'communities/' || code AS name, version FROM community", _communities),
)
"""What the code list has for others to copy."""
