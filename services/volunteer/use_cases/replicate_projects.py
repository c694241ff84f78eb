"""Lets consumers copy projects: what may leave the service of each, those that were cancelled included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.store import projects
from services.volunteer.store.project_recording import TELLING
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _projects(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await projects.read(connection, list(map(identifier_in, names)))
        return [TELLING.snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [TELLING.snapshot(one) for one in await projects.following(connection, behind, limit)]


PROJECTS: Final = AggregateSource(TELLING.aggregate_type, projects.VERSIONS, _projects)
"""What `ReplicationService` serves of projects."""
