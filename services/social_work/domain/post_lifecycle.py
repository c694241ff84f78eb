"""The whole life of a post on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class PostState(IntEnum):
    """Where a post stands."""

    PLANNED = 1
    OPEN = 2
    FILLED = 3
    SUSPENDED = 4
    CLOSED = 5


class PostAction(StrEnum):
    """What can be done with a post."""

    UPDATE = "update"
    OPEN = "open"
    FILL = "fill"  # an assignment begins
    VACATE = "vacate"  # the last assignment is over
    SUSPEND = "suspend"
    RESUME = "resume"
    CLOSE = "close"


LIFECYCLE: Final = Lifecycle(
    {
        (PostState.PLANNED, PostAction.UPDATE): PostState.PLANNED,
        (PostState.PLANNED, PostAction.OPEN): PostState.OPEN,
        (PostState.PLANNED, PostAction.CLOSE): PostState.CLOSED,
        (PostState.OPEN, PostAction.UPDATE): PostState.OPEN,
        (PostState.OPEN, PostAction.FILL): PostState.FILLED,
        (PostState.OPEN, PostAction.SUSPEND): PostState.SUSPENDED,
        (PostState.OPEN, PostAction.CLOSE): PostState.CLOSED,
        (PostState.FILLED, PostAction.UPDATE): PostState.FILLED,
        (PostState.FILLED, PostAction.VACATE): PostState.OPEN,
        (PostState.FILLED, PostAction.SUSPEND): PostState.SUSPENDED,
        (PostState.FILLED, PostAction.CLOSE): PostState.CLOSED,
        (PostState.SUSPENDED, PostAction.UPDATE): PostState.SUSPENDED,
        (PostState.SUSPENDED, PostAction.RESUME): PostState.OPEN,
        (PostState.SUSPENDED, PostAction.CLOSE): PostState.CLOSED,
    }
)
"""Whoever fills a post that is suspended or closed is assigned to it no longer, so a suspended one is vacant when it opens again."""
