"""The whole life of an incubation on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class IncubationState(IntEnum):
    """Where an incubation stands."""

    INCUBATING = 1
    GRADUATED = 2  # 出壳
    EXITED = 3  # left by itself
    TERMINATED = 4  # ended by the base


class IncubationAction(StrEnum):
    """What can be done with an incubation."""

    ADVANCE = "advance"
    PLAN_MILESTONE = "plan_milestone"
    REACH_MILESTONE = "reach_milestone"
    EVALUATE = "evaluate"
    RENEW = "renew"
    DELIVER = "deliver"
    GRADUATE = "graduate"
    EXIT = "exit"
    TERMINATE = "terminate"
    HAND_OVER = "hand_over"


_UNDER_WAY = IncubationState.INCUBATING
_ENDED = (IncubationState.GRADUATED, IncubationState.EXITED, IncubationState.TERMINATED)

LIFECYCLE: Final = Lifecycle(
    {
        (_UNDER_WAY, IncubationAction.ADVANCE): _UNDER_WAY,
        (_UNDER_WAY, IncubationAction.PLAN_MILESTONE): _UNDER_WAY,
        (_UNDER_WAY, IncubationAction.REACH_MILESTONE): _UNDER_WAY,
        (_UNDER_WAY, IncubationAction.EVALUATE): _UNDER_WAY,
        (_UNDER_WAY, IncubationAction.RENEW): _UNDER_WAY,
        (_UNDER_WAY, IncubationAction.DELIVER): _UNDER_WAY,
        (_UNDER_WAY, IncubationAction.GRADUATE): IncubationState.GRADUATED,
        (_UNDER_WAY, IncubationAction.EXIT): IncubationState.EXITED,
        (_UNDER_WAY, IncubationAction.TERMINATE): IncubationState.TERMINATED,
        **{(state, IncubationAction.HAND_OVER): state for state in _ENDED},
    }
)
"""Nothing leads back: whoever left applies anew."""
