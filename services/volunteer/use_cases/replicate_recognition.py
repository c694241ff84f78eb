"""Lets consumers copy stars and certificates: what may leave the service of each, those that no longer hold included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.events import CERTIFICATE, STAR, certificate_snapshot, star_snapshot
from services.volunteer.store import certificates, stars
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _stars(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await stars.read(connection, list(map(identifier_in, names)))
        return [star_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [star_snapshot(one) for one in await stars.following(connection, behind, limit)]


async def _certificates(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await certificates.read(connection, list(map(identifier_in, names)))
        return [certificate_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [certificate_snapshot(one) for one in await certificates.following(connection, behind, limit)]


STARS: Final = AggregateSource(STAR, stars.VERSIONS, _stars)
"""What `ReplicationService` serves of stars."""

CERTIFICATES: Final = AggregateSource(CERTIFICATE, certificates.VERSIONS, _certificates)
"""What it serves of certificates."""
