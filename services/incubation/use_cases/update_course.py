"""Changes a course."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import course_rules
from services.incubation.domain.course import Course
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.errand import Errand
from shared.facts import Fact


async def update_course(
    _tx: AsyncConnection, desk: TrainingDesk, _errand: Errand, course: Course, changes: Mapping[str, Any]
) -> Fact[Course]:
    """Change a course as the caller saw it."""
    return course_rules.update(course, changes, now=desk.clock.now())
