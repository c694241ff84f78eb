"""Schedules a session of a training (安排场次)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import session_rules
from services.incubation.domain.session import Session, Timetable
from services.incubation.domain.training_refusals import SessionOverlaps
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import New
from shared.errand import Errand


async def schedule_session(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, training: UUID, wish: Timetable) -> New[Session]:
    """Schedule a session. Raises TrainingNotFound, and SessionOverlaps where the database says that another is at the same time."""
    held = await desk.trainings.hold(tx, errand, training, field="training")
    fact = session_rules.schedule(held, wish, identifier=desk.new_id(), now=desk.clock.now())
    return desk.sessions.new(fact, taken=SessionOverlaps(field="start_time"))
