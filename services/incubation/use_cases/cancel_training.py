"""Cancels a training (取消培训), and its sessions with it."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import session_rules, training_rules
from services.incubation.domain.training import Training
from services.incubation.store import attendances, sessions
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def cancel_training(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, reason: str) -> Training:
    """Cancel a training as the caller saw it; nobody signs in meanwhile. A session of what does not take place counts nowhere."""
    training, now = await desk.trainings.lock(tx, errand, expected), desk.clock.now()
    fact = training_rules.cancel(training, reason, attended=await attendances.of_training(tx, training.id), now=now)
    gone = [session_rules.cancel(one, training, reason, attended=False, now=now) for one in await sessions.lock_scheduled(tx, training.id)]
    if gone:
        await desk.sessions.record(tx, errand, *gone)
    return await desk.trainings.record(tx, errand, fact)
