"""A volunteer's way to a place in a project and out of it, on one screen. Numbers are stored and sent: none is ever changed."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


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

LIFECYCLE: Final = Lifecycle(
    {
        (SignUpState.APPLIED, SignUpAction.SELECT): SignUpState.SELECTED,
        (SignUpState.APPLIED, SignUpAction.REJECT): SignUpState.REJECTED,
        (SignUpState.SELECTED, SignUpAction.REMOVE): SignUpState.REMOVED,
        **{(state, SignUpAction.WITHDRAW): SignUpState.WITHDRAWN for state in LIVE},
        **{(state, SignUpAction.END): SignUpState.ENDED for state in LIVE},
    }
)
"""Nothing leads back from an end: whoever returns has another sign-up."""
