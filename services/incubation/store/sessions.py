"""Statements on sessions."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from asyncpg import ExclusionViolationError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.session import Session
from services.incubation.domain.training_refusals import SessionOverlaps
from services.incubation.events import OUTBOX, SESSION
from shared.aggregates import History, Recorder, Shelf


class Sessions(Shelf[Session]):
    """The table of sessions. That those of one training never overlap is its own promise."""

    async def save_all(self, tx: AsyncConnection, some: Collection[Session]) -> None:
        """Write locked sessions as they are now. Raises SessionOverlaps."""
        try:
            await super().save_all(tx, some)
        except ExclusionViolationError:
            raise SessionOverlaps(field="start_time") from None


SHELF: Final = Sessions.flat("training_session", "trainingSessions", Session, place="place", training="training_id", base="base_id")

RECORDER: Final = Recorder(SHELF, History("training_session_change", "training_session_id"), SESSION, OUTBOX)


async def scheduled(tx: AsyncConnection, training: UUID) -> list[Session]:
    """Return the sessions of a training that take place, or took place."""
    return await SHELF.fetch(tx, "WHERE training_id = $1 AND state = 1 ORDER BY start_time", training)


async def lock_scheduled(tx: AsyncConnection, training: UUID) -> list[Session]:
    """Lock the sessions of a training that take place, and return them."""
    return await SHELF.fetch(tx, "WHERE training_id = $1 AND state = 1 ORDER BY id FOR UPDATE", training)
