"""Changes a training."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.training import Training
from services.incubation.store import trainings
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def update_training(
    tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, changes: Mapping[str, Any]
) -> Training:
    """Change a training as the caller saw it; nobody comes in meanwhile."""
    training = await desk.trainings.lock(tx, errand, expected)
    taken = await trainings.taken(tx, training.id)
    return await desk.trainings.record(tx, errand, training_rules.update(training, changes, taken=taken, now=desk.clock.now()))
