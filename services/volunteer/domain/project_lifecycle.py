"""The whole life of a project on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class ProjectState(IntEnum):
    """Where a project stands."""

    DRAFT = 1
    IN_REVIEW = 2
    RECRUITING = 3
    RUNNING = 4
    CLOSED = 5
    CANCELLED = 6  # the history is kept


class ProjectAction(StrEnum):
    """What can be done with a project."""

    UPDATE = "update"  # anything, before the review
    ADJUST = "adjust"  # what a review does not depend on
    SUBMIT = "submit"
    RETURN = "return"
    PUBLISH = "publish"
    PUBLISH_BACKFILLED = "publish_backfilled"  # what took place already does not recruit
    START = "start"
    CLOSE = "close"
    CANCEL = "cancel"
    MARK = "mark_demonstration"
    UNMARK = "unmark_demonstration"


OPEN: Final = (ProjectState.RECRUITING, ProjectState.RUNNING)
"""Places are given and taken in these states alone."""
PUBLISHED: Final = (*OPEN, ProjectState.CLOSED)

LIFECYCLE: Final = Lifecycle(
    {
        (ProjectState.DRAFT, ProjectAction.UPDATE): ProjectState.DRAFT,
        **{(state, ProjectAction.ADJUST): state for state in OPEN},
        (ProjectState.DRAFT, ProjectAction.SUBMIT): ProjectState.IN_REVIEW,
        (ProjectState.IN_REVIEW, ProjectAction.RETURN): ProjectState.DRAFT,
        (ProjectState.IN_REVIEW, ProjectAction.PUBLISH): ProjectState.RECRUITING,
        (ProjectState.IN_REVIEW, ProjectAction.PUBLISH_BACKFILLED): ProjectState.RUNNING,
        (ProjectState.RECRUITING, ProjectAction.START): ProjectState.RUNNING,
        (ProjectState.RUNNING, ProjectAction.CLOSE): ProjectState.CLOSED,
        **{(state, ProjectAction.CANCEL): ProjectState.CANCELLED for state in (ProjectState.DRAFT, ProjectState.IN_REVIEW, *OPEN)},
        **{(state, ProjectAction.MARK): state for state in PUBLISHED},
        **{(state, ProjectAction.UNMARK): state for state in PUBLISHED},
    }
)
"""Nothing that was published is a draft again, and nothing leads back from an end."""
