"""The whole life of a star on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.refusals import IllegalTransition


class StarState(IntEnum):
    """Where a star stands."""

    APPLIED = 1
    GRANTED = 2
    REJECTED = 3
    WITHDRAWN = 4  # hours that it stood on are gone


class StarAction(StrEnum):
    """What can be done with a star."""

    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw"  # nobody asked: the hours went


TRANSITIONS: Final = {
    (StarState.APPLIED, StarAction.APPROVE): StarState.GRANTED,
    (StarState.APPLIED, StarAction.REJECT): StarState.REJECTED,
    (StarState.GRANTED, StarAction.WITHDRAW): StarState.WITHDRAWN,
}
"""Nothing leads back: whoever has the hours again applies for another star."""


def advance(state: StarState, action: StarAction) -> StarState:
    """Return the state after an action, or raise IllegalTransition where the table has no way."""
    try:
        return TRANSITIONS[state, action]
    except KeyError:
        raise IllegalTransition(field="name", metadata={"state": f"STATE_{state.name}", "action": action}) from None
