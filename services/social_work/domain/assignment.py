"""A social worker on a post, for a time (岗位任用); what may be done with an assignment is in `assignment_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from shared.lifecycle import Lifecycle


class AssignmentState(IntEnum):
    """Where an assignment stands. Numbers are stored and sent: none is ever changed or used again."""

    IN_FORCE = 1
    ENDED = 2
    CANCELLED = 3


class AssignmentAction(StrEnum):
    """What can be done with an assignment."""

    LIMIT = "limit"  # a last day is agreed that is to come
    END = "end"
    CANCEL = "cancel"


LIFECYCLE: Final = Lifecycle(
    {
        (AssignmentState.IN_FORCE, AssignmentAction.LIMIT): AssignmentState.IN_FORCE,
        (AssignmentState.IN_FORCE, AssignmentAction.END): AssignmentState.ENDED,
        (AssignmentState.IN_FORCE, AssignmentAction.CANCEL): AssignmentState.CANCELLED,
    }
)
"""Nothing leads back: whoever comes again is assigned anew."""


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when, with what share of full time."""

    first_day: date
    last_day: date | None
    share_percent: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """An assignment."""

    id: UUID
    worker: UUID
    post: UUID
    place: str
    """Where the post is."""
    first_day: date
    last_day: date | None
    """None while none is agreed."""
    share_percent: int
    state: AssignmentState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"assignments/{self.id}"
