"""The whole life of a volunteer on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class State(IntEnum):
    """Where a registration stands."""

    PENDING_REVIEW = 1
    ACTIVE = 2
    SUSPENDED = 3
    DEREGISTERED = 4  # history is kept
    REJECTED = 5  # was never accepted


class Action(StrEnum):
    """What can be done with a volunteer."""

    APPROVE = "approve"
    REJECT = "reject"
    SUSPEND = "suspend"
    REINSTATE = "reinstate"
    DEREGISTER = "deregister"
    UPDATE = "update"
    TRANSFER = "transfer"
    GIVE_WAY = "give_way"  # the person turned out to be another one, who is registered too
    ERASE = "erase"  # the person wants to be forgotten (PIPL 47)


LIVE: Final = (State.PENDING_REVIEW, State.ACTIVE, State.SUSPENDED)
"""A person has at most one registration in these states."""

LIFECYCLE: Final = Lifecycle(
    {
        (State.PENDING_REVIEW, Action.APPROVE): State.ACTIVE,
        (State.PENDING_REVIEW, Action.REJECT): State.REJECTED,
        (State.ACTIVE, Action.SUSPEND): State.SUSPENDED,
        (State.SUSPENDED, Action.REINSTATE): State.ACTIVE,
        (State.ACTIVE, Action.DEREGISTER): State.DEREGISTERED,
        (State.SUSPENDED, Action.DEREGISTER): State.DEREGISTERED,
        **{(state, Action.UPDATE): state for state in LIVE},
        **{(state, Action.TRANSFER): state for state in LIVE},
        **{(state, Action.GIVE_WAY): State.DEREGISTERED for state in LIVE},
        **{(state, Action.ERASE): State.DEREGISTERED for state in (*LIVE, State.DEREGISTERED)},
        (State.REJECTED, Action.ERASE): State.REJECTED,
    }
)
"""Nothing leads back from an end: whoever left registers anew, under a new number."""
