"""Lets consumers copy volunteers: what may leave the service of each, those who left included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.events import VOLUNTEER, volunteer_snapshot
from services.volunteer.store import volunteers
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _snapshots(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await volunteers.read(connection, list(map(identifier_in, names)))
        return [volunteer_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [volunteer_snapshot(one) for one in await volunteers.following(connection, behind, limit)]


VOLUNTEERS: Final = AggregateSource(VOLUNTEER, volunteers.VERSIONS, _snapshots)
"""What `ReplicationService` serves of volunteers."""
