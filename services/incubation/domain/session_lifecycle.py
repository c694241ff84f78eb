"""The whole life of a session on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class SessionState(IntEnum):
    """Where a session stands."""

    SCHEDULED = 1
    CANCELLED = 2  # it counts nowhere


class SessionAction(StrEnum):
    """What can be done with a session."""

    RESCHEDULE = "reschedule"
    CANCEL = "cancel"


LIFECYCLE: Final = Lifecycle(
    {
        (SessionState.SCHEDULED, SessionAction.RESCHEDULE): SessionState.SCHEDULED,
        (SessionState.SCHEDULED, SessionAction.CANCEL): SessionState.CANCELLED,
    }
)
