"""Lets consumers copy service records: what may leave the service of each, those that do not count included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.events import SERVICE_RECORD, record_snapshot
from services.volunteer.store import service_records
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _records(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await service_records.read(connection, list(map(identifier_in, names)))
        return [record_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [record_snapshot(one) for one in await service_records.following(connection, behind, limit)]


SERVICE_RECORDS: Final = AggregateSource(SERVICE_RECORD, service_records.VERSIONS, _records)
"""What `ReplicationService` serves of service records."""
