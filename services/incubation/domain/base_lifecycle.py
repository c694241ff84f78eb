"""The whole life of a base on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class BaseState(IntEnum):
    """Whether a base takes organizations in."""

    OPEN = 1
    CLOSED = 2


class BaseAction(StrEnum):
    """What can be done with a base."""

    UPDATE = "update"
    CLOSE = "close"


LIFECYCLE: Final = Lifecycle(
    {
        (BaseState.OPEN, BaseAction.UPDATE): BaseState.OPEN,
        (BaseState.OPEN, BaseAction.CLOSE): BaseState.CLOSED,
    }
)
