"""Moves a session (调整场次)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import session_rules
from services.incubation.domain.session import Session, Timetable
from services.incubation.store import attendances
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def reschedule_session(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, wish: Timetable) -> Session:
    """Move a session as the caller saw it; nobody signs in meanwhile. Raises SessionOverlaps."""
    session, training = await desk.lock_session(tx, errand, expected)
    attended = await attendances.of_session(tx, session.id)
    fact = session_rules.reschedule(session, training, wish, attended=attended, now=desk.clock.now())
    return await desk.sessions.record(tx, errand, fact)
