"""Ends a course (停开课程)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import course_rules
from services.incubation.domain.course import Course
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.errand import Errand
from shared.facts import Fact


async def retire_course(_tx: AsyncConnection, desk: TrainingDesk, _errand: Errand, course: Course, reason: str) -> Fact[Course]:
    """Retire a course as the caller saw it."""
    return course_rules.retire(course, reason, now=desk.clock.now())
