"""Ends a course (停开课程)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import course_rules
from services.incubation.domain.course import Course
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def retire_course(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, reason: str) -> Course:
    """Retire a course as the caller saw it."""
    course = await desk.courses.lock(tx, errand, expected)
    return await desk.courses.record(tx, errand, course_rules.retire(course, reason, now=desk.clock.now()))
