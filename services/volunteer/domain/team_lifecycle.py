"""The whole life of a team on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.refusals import IllegalTransition


class TeamState(IntEnum):
    """Whether a team still is one."""

    ACTIVE = 1
    DISBANDED = 2  # the history is kept


class TeamAction(StrEnum):
    """What can be done with a team."""

    UPDATE = "update"
    DISBAND = "disband"


TRANSITIONS: Final = {
    (TeamState.ACTIVE, TeamAction.UPDATE): TeamState.ACTIVE,
    (TeamState.ACTIVE, TeamAction.DISBAND): TeamState.DISBANDED,
}
"""Nothing leads back: whoever comes together again is another team."""


def advance(state: TeamState, action: TeamAction) -> TeamState:
    """Return the state after an action, or raise IllegalTransition where the table has no way."""
    try:
        return TRANSITIONS[state, action]
    except KeyError:
        raise IllegalTransition(field="name", metadata={"state": f"STATE_{state.name}", "action": action}) from None
