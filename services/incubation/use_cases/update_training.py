"""Changes a training."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.training import Training
from services.incubation.store import trainings
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.errand import Errand
from shared.facts import Fact


async def update_training(
    tx: AsyncConnection, desk: TrainingDesk, _errand: Errand, training: Training, changes: Mapping[str, Any]
) -> Fact[Training]:
    """Change a training as the caller saw it; nobody comes in meanwhile."""
    taken = await trainings.taken(tx, training.id)
    return training_rules.update(training, changes, taken=taken, now=desk.clock.now())
