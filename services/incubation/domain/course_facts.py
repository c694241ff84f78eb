"""What can happen to a course. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.course import Course
from shared.facts import Fact


class CourseChangeKind(IntEnum):
    """What happened to a course. Numbers are stored: none is ever changed or used again."""

    CREATED = 1
    UPDATED = 2
    RETIRED = 3


class CourseCreated(Fact[Course]):
    """A course is on record."""

    kind = CourseChangeKind.CREATED


class CourseUpdated(Fact[Course]):
    """Title, subject, description or length changed."""

    kind = CourseChangeKind.UPDATED


class CourseRetired(Fact[Course]):
    """No more trainings of it."""

    kind = CourseChangeKind.RETIRED
