"""Lets consumers copy flags and spot checks: what may leave the service of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.events import RECORD_SCORE, SPOT_CHECK, score_snapshot, spot_check_snapshot
from services.volunteer.store import record_scores, spot_checks
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _scores(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await record_scores.read(connection, list(map(identifier_in, names)))
        return [score_snapshot(one) for one in found.values() if one.version and one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [score_snapshot(one) for one in await record_scores.following(connection, behind, limit)]


async def _spot_checks(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await spot_checks.read(connection, list(map(identifier_in, names)))
        return [spot_check_snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else UUID(int=0)
    return [spot_check_snapshot(one) for one in await spot_checks.following(connection, behind, limit)]


RECORD_SCORES: Final = AggregateSource(RECORD_SCORE, record_scores.VERSIONS, _scores)
"""What `ReplicationService` serves of flags."""

SPOT_CHECKS: Final = AggregateSource(SPOT_CHECK, spot_checks.VERSIONS, _spot_checks)
"""What it serves of spot checks."""
