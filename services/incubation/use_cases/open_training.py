"""Opens a training (开放报名)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.training import Training
from services.incubation.store import sessions
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def open_training(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected) -> Training:
    """Open a training as the caller saw it; none of its sessions changes meanwhile."""
    training = await desk.trainings.lock(tx, errand, expected)
    held = await sessions.scheduled(tx, training.id)
    return await desk.trainings.record(tx, errand, training_rules.open_(training, held, now=desk.clock.now()))
