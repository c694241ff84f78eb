"""A course (课程); what may be done with one is in `course_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.incubation.domain.course_lifecycle import CourseState


@dataclass(frozen=True, slots=True)
class CourseContent:
    """What is stated of a new course."""

    display_name: str
    subject: str
    description: str
    planned_minutes: int


@dataclass(frozen=True, slots=True)
class Course:
    """A course (课程)."""

    id: UUID
    place: str
    """Code of the division or community that keeps it."""
    display_name: str
    subject: str
    description: str
    planned_minutes: int
    state: CourseState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"courses/{self.id}"
