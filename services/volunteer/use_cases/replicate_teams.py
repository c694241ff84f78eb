"""Lets consumers copy teams and memberships: what may leave the service of each, those that ended included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.events import TEAM, TEAM_MEMBERSHIP, membership_snapshot, team_snapshot
from services.volunteer.store import memberships, teams
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _teams(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await teams.read(connection, list(map(identifier_in, names)))
        return [team_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [team_snapshot(one) for one in await teams.following(connection, behind, limit)]


async def _memberships(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await memberships.read(connection, list(map(identifier_in, names)))
        return [membership_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [membership_snapshot(one) for one in await memberships.following(connection, behind, limit)]


TEAMS: Final = AggregateSource(TEAM, teams.VERSIONS, _teams)
"""What `ReplicationService` serves of teams."""

MEMBERSHIPS: Final = AggregateSource(TEAM_MEMBERSHIP, memberships.VERSIONS, _memberships)
"""What it serves of memberships."""
