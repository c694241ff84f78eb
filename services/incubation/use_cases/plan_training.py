"""Plans a training at a base (开班计划)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import training_rules
from services.incubation.domain.training import Training, TrainingPlan
from services.incubation.domain.training_refusals import BaseNotFound, CourseNotFound
from services.incubation.store import courses, references
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.caller import covers
from shared.errand import Errand


async def plan_training(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, wish: TrainingPlan) -> Training:
    """Plan a training; course and base stay as they are meanwhile. Raises CourseNotFound, BaseNotFound."""
    course = await courses.SHELF.hold(tx, wish.course)
    if course is None:
        raise CourseNotFound(field="course")
    place = await references.hold_base(tx, wish.base)
    if place is None or not any(covers(scope, place) for scope in errand.scopes):
        raise BaseNotFound(field="base")
    fact = training_rules.plan(wish, course, place, usual_percent=desk.usual_percent, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.trainings.add(tx, errand, fact)
