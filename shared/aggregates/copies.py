"""Lets consumers copy aggregates: what may leave the service of each, those that ended included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates.recorder import Recorder
from shared.aggregates.shelf import FIRST
from shared.facts import Aggregate
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource

R = TypeVar("R", bound=Aggregate)


def copied(recorder: Recorder[R]) -> AggregateSource:
    """Return what `ReplicationService` serves of one kind of aggregate."""
    shelf, telling = recorder.shelf, recorder.telling

    async def snapshots(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
        if names:
            found = await shelf.read(connection, list(map(identifier_in, names)))
            return [telling.snapshot(one) for one in found.values() if one.resource in names]
        behind = identifier_in(after) if after else FIRST
        return [telling.snapshot(one) for one in await shelf.following(connection, behind, limit)]

    return AggregateSource(telling.aggregate_type, shelf.versions, snapshots)
