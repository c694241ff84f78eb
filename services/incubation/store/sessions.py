"""Statements on sessions."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.session import Session
from services.incubation.events import SESSION, OUTBOX
from shared.aggregates import History, Recorder, Shelf

SHELF: Final = Shelf.flat("training_session", "trainingSessions", Session, place="place", training="training_id", base="base_id")

RECORDER: Final = Recorder(SHELF, History("training_session_change", "training_session_id"), SESSION, OUTBOX)


async def scheduled(tx: AsyncConnection, training: UUID) -> list[Session]:
    """Return the sessions of a training that take place, or took place."""
    return await SHELF.fetch(tx, "WHERE training_id = $1 AND state = 1 ORDER BY start_time", training)
