"""Cancels a session (取消场次)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import session_rules
from services.incubation.domain.session import Session
from services.incubation.store import attendances
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def cancel_session(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, reason: str) -> Session:
    """Cancel a session as the caller saw it; nobody signs in meanwhile."""
    session, training = await desk.lock_session(tx, errand, expected)
    attended = await attendances.of_session(tx, session.id)
    fact = session_rules.cancel(session, training, reason, attended=attended, now=desk.clock.now())
    return await desk.sessions.record(tx, errand, fact)
