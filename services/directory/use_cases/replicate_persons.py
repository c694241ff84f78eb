"""Lets consumers copy persons: what may leave the directory of each, and nothing that is sealed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.events import PERSON, person_snapshot
from services.directory.store import person_snapshots
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _snapshots(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> list[NewEvent]:
    return [person_snapshot(person) for person in await person_snapshots.bare(connection, after, names, limit)]


PERSONS: Final = AggregateSource(PERSON, person_snapshots.VERSIONS, _snapshots)
"""What `ReplicationService` serves of persons."""
