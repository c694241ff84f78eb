"""Records a course (建立课程)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import course_rules
from services.incubation.domain.course import Course, CourseContent
from services.incubation.domain.refusals import DivisionNotFound
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import New
from shared.errand import Errand


async def create_course(
    _tx: AsyncConnection, desk: TrainingDesk, _errand: Errand, content: CourseContent, place: str, *, known: bool
) -> New[Course]:
    """Record a course; `known` says whether the directory knows its place. Raises DivisionNotFound."""
    if not known:
        raise DivisionNotFound(field="division")
    fact = course_rules.create(content, place, identifier=desk.new_id(), now=desk.clock.now())
    return desk.courses.new(fact)
