"""Takes a person off the roster of a training (退出)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import enrollment_rules
from services.incubation.domain.enrollment import Enrollment
from services.incubation.store import attendances, trainings
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def withdraw_enrollment(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, reason: str) -> Enrollment:
    """Take somebody off a roster as the caller saw it; the place is free again."""
    enrollment, training = await desk.lock_enrollment(tx, errand, expected)
    attended = await attendances.count(tx, enrollment.id) > 0
    fact = enrollment_rules.withdraw(enrollment, training, reason, attended=attended, now=desk.clock.now())
    await trainings.free_place(tx, training.id)
    return await desk.enrollments.record(tx, errand, fact)
