"""Closes a training (结班)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.training import Training
from services.incubation.store import sessions
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.errand import Errand
from shared.facts import Fact


async def close_training(tx: AsyncConnection, desk: TrainingDesk, _errand: Errand, training: Training) -> Fact[Training]:
    """Close a training as the caller saw it; none of its sessions changes meanwhile."""
    held = await sessions.scheduled(tx, training.id)
    return training_rules.close(training, held, now=desk.clock.now())
