"""Opens a training (开放报名)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.training import Training
from services.incubation.store import sessions
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.errand import Errand
from shared.facts import Fact


async def open_training(tx: AsyncConnection, desk: TrainingDesk, _errand: Errand, training: Training) -> Fact[Training]:
    """Open a training as the caller saw it; none of its sessions changes meanwhile."""
    held = await sessions.scheduled(tx, training.id)
    return training_rules.open_(training, held, now=desk.clock.now())
