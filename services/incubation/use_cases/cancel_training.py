"""Cancels a training (取消培训)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.training import Training
from services.incubation.store import attendances
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def cancel_training(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, reason: str) -> Training:
    """Cancel a training as the caller saw it; nobody signs in meanwhile."""
    training = await desk.trainings.lock(tx, errand, expected)
    attended = await attendances.of_training(tx, training.id)
    return await desk.trainings.record(tx, errand, training_rules.cancel(training, reason, attended=attended, now=desk.clock.now()))
