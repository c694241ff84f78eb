"""The whole life of a station on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class StationState(IntEnum):
    """Where a station stands."""

    PLANNED = 1
    OPEN = 2
    CLOSED = 3


class StationAction(StrEnum):
    """What can be done with a station."""

    UPDATE = "update"
    OPEN = "open"
    EVALUATE = "evaluate"
    CLOSE = "close"


LIFECYCLE: Final = Lifecycle(
    {
        (StationState.PLANNED, StationAction.UPDATE): StationState.PLANNED,
        (StationState.PLANNED, StationAction.OPEN): StationState.OPEN,
        (StationState.PLANNED, StationAction.CLOSE): StationState.CLOSED,
        (StationState.OPEN, StationAction.UPDATE): StationState.OPEN,
        (StationState.OPEN, StationAction.EVALUATE): StationState.OPEN,
        (StationState.OPEN, StationAction.CLOSE): StationState.CLOSED,
        (StationState.CLOSED, StationAction.EVALUATE): StationState.CLOSED,  # of its last year, which ends after it
    }
)
"""Nothing leads back: a station that opens again is another one."""
