"""How courses are recorded, changed and retired: functions from values to facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from services.incubation.domain.course import Course, CourseContent
from services.incubation.domain.course_facts import CourseCreated, CourseRetired, CourseUpdated
from services.incubation.domain.course_lifecycle import LIFECYCLE, CourseAction, CourseState
from services.incubation.domain.revision import revised


def create(content: CourseContent, place: str, *, identifier: UUID, now: datetime) -> CourseCreated:
    """Record a course."""
    return CourseCreated(
        Course(
            id=identifier,
            place=place,
            display_name=content.display_name,
            subject=content.subject,
            description=content.description,
            planned_minutes=content.planned_minutes,
            state=CourseState.ACTIVE,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(course: Course, changes: Mapping[str, Any], *, now: datetime) -> CourseUpdated:
    """Change an active course."""
    return CourseUpdated(revised(course, now, state=LIFECYCLE.advance(course.state, CourseAction.UPDATE), **changes))


def retire(course: Course, reason: str, *, now: datetime) -> CourseRetired:
    """End a course; trainings of it that are planned are held all the same."""
    return CourseRetired(revised(course, now, state=LIFECYCLE.advance(course.state, CourseAction.RETIRE), state_reason=reason), reason)
