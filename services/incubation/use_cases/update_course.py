"""Changes a course."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import course_rules
from services.incubation.domain.course import Course
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def update_course(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, changes: Mapping[str, Any]) -> Course:
    """Change a course as the caller saw it."""
    course = await desk.courses.lock(tx, errand, expected)
    return await desk.courses.record(tx, errand, course_rules.update(course, changes, now=desk.clock.now()))
