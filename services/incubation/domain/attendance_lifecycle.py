"""The whole life of an attendance on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class AttendanceState(IntEnum):
    """Where an attendance stands."""

    RECORDED = 1  # it counts as one person-time
    VOIDED = 2  # it was wrong


class AttendanceAction(StrEnum):
    """What can be done with an attendance."""

    VOID = "void"


LIFECYCLE: Final = Lifecycle(
    {
        (AttendanceState.RECORDED, AttendanceAction.VOID): AttendanceState.VOIDED,
    }
)
