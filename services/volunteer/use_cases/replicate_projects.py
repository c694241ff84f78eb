"""Lets consumers copy projects and sign-ups: what may leave the service of each, those that ended included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.events import PROJECT, SIGN_UP, project_snapshot, sign_up_snapshot
from services.volunteer.store import projects, sign_ups
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _projects(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await projects.read(connection, list(map(identifier_in, names)))
        return [project_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [project_snapshot(one) for one in await projects.following(connection, behind, limit)]


async def _sign_ups(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await sign_ups.read(connection, list(map(identifier_in, names)))
        return [sign_up_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [sign_up_snapshot(one) for one in await sign_ups.following(connection, behind, limit)]


PROJECTS: Final = AggregateSource(PROJECT, projects.VERSIONS, _projects)
"""What `ReplicationService` serves of projects."""

SIGN_UPS: Final = AggregateSource(SIGN_UP, sign_ups.VERSIONS, _sign_ups)
"""What it serves of sign-ups."""
