"""A volunteer's way to a place in a project and out of it, on one screen. Numbers are stored and sent: none is ever changed."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.refusals import IllegalTransition


class SignUpState(IntEnum):
    """Where a sign-up stands."""

    APPLIED = 1
    SELECTED = 2
    REJECTED = 3
    WITHDRAWN = 4
    REMOVED = 5
    ENDED = 6  # the project came to its end undecided, or the volunteer may not serve any more


class SignUpAction(StrEnum):
    """What can be done with a sign-up."""

    SELECT = "select"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    REMOVE = "remove"
    END = "end"  # nobody asked


LIVE: Final = (SignUpState.APPLIED, SignUpState.SELECTED)
"""A volunteer has at most one sign-up in these states in a project."""

TRANSITIONS: Final = {
    (SignUpState.APPLIED, SignUpAction.SELECT): SignUpState.SELECTED,
    (SignUpState.APPLIED, SignUpAction.REJECT): SignUpState.REJECTED,
    (SignUpState.SELECTED, SignUpAction.REMOVE): SignUpState.REMOVED,
    **{(state, SignUpAction.WITHDRAW): SignUpState.WITHDRAWN for state in LIVE},
    **{(state, SignUpAction.END): SignUpState.ENDED for state in LIVE},
}
"""Nothing leads back from an end: whoever returns has another sign-up."""


def advance(state: SignUpState, action: SignUpAction) -> SignUpState:
    """Return the state after an action, or raise IllegalTransition where the table has no way."""
    try:
        return TRANSITIONS[state, action]
    except KeyError:
        raise IllegalTransition(field="name", metadata={"state": f"STATE_{state.name}", "action": action}) from None
