"""The whole life of a team on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class TeamState(IntEnum):
    """Whether a team still is one."""

    ACTIVE = 1
    DISBANDED = 2  # the history is kept


class TeamAction(StrEnum):
    """What can be done with a team."""

    UPDATE = "update"
    DISBAND = "disband"


LIFECYCLE: Final = Lifecycle(
    {
        (TeamState.ACTIVE, TeamAction.UPDATE): TeamState.ACTIVE,
        (TeamState.ACTIVE, TeamAction.DISBAND): TeamState.DISBANDED,
    }
)
"""Nothing leads back: whoever comes together again is another team."""
