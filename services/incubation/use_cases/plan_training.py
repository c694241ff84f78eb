"""Plans a training at a base (开班计划)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.refusals import BaseNotFound
from services.incubation.domain.training import Training, TrainingPlan
from services.incubation.domain.training_refusals import CourseNotFound
from services.incubation.store import courses
from services.incubation.use_cases.office import BASES, assert_works_at
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import New
from shared.errand import Errand


async def plan_training(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, wish: TrainingPlan) -> New[Training]:
    """Plan a training; course and base stay as they are meanwhile. Raises CourseNotFound, BaseNotFound, BaseIsClosed."""
    course = await courses.SHELF.hold(tx, wish.course)
    if course is None:
        raise CourseNotFound(field="course")
    base = await BASES.hold(tx, errand, wish.base, field="base")
    await assert_works_at(tx, errand.caller, base.id, BaseNotFound, field="base")
    fact = training_rules.plan(wish, course, base, usual_percent=desk.usual_percent, identifier=desk.new_id(), now=desk.clock.now())
    return desk.trainings.new(fact)
