"""The whole life of a training on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class TrainingState(IntEnum):
    """Where a training stands."""

    PLANNED = 1  # nobody enrolls yet
    OPEN = 2  # people enroll and sign in
    CLOSED = 3  # it is over: certificates are issued
    CANCELLED = 4


class TrainingAction(StrEnum):
    """What can be done with a training."""

    UPDATE = "update"
    OPEN = "open"
    CLOSE = "close"
    CANCEL = "cancel"


LIFECYCLE: Final = Lifecycle(
    {
        (TrainingState.PLANNED, TrainingAction.UPDATE): TrainingState.PLANNED,
        (TrainingState.OPEN, TrainingAction.UPDATE): TrainingState.OPEN,
        (TrainingState.PLANNED, TrainingAction.OPEN): TrainingState.OPEN,
        (TrainingState.OPEN, TrainingAction.CLOSE): TrainingState.CLOSED,
        (TrainingState.PLANNED, TrainingAction.CANCEL): TrainingState.CANCELLED,
        (TrainingState.OPEN, TrainingAction.CANCEL): TrainingState.CANCELLED,
    }
)
"""Nothing leads back: whoever teaches it again holds another training."""
