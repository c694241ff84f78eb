"""The whole life of a star on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


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


LIFECYCLE: Final = Lifecycle(
    {
        (StarState.APPLIED, StarAction.APPROVE): StarState.GRANTED,
        (StarState.APPLIED, StarAction.REJECT): StarState.REJECTED,
        (StarState.GRANTED, StarAction.WITHDRAW): StarState.WITHDRAWN,
    }
)
"""Nothing leads back: whoever has the hours again applies for another star."""
