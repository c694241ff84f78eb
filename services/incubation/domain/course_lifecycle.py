"""The whole life of a course on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class CourseState(IntEnum):
    """Where a course stands."""

    ACTIVE = 1
    RETIRED = 2  # trainings that were stay


class CourseAction(StrEnum):
    """What can be done with a course."""

    UPDATE = "update"
    RETIRE = "retire"


LIFECYCLE: Final = Lifecycle(
    {
        (CourseState.ACTIVE, CourseAction.UPDATE): CourseState.ACTIVE,
        (CourseState.ACTIVE, CourseAction.RETIRE): CourseState.RETIRED,
    }
)
