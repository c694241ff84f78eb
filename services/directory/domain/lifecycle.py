"""The whole life of a community on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from services.directory.domain.refusals import CommunityEnded


class State(IntEnum):
    """What became of a community."""

    ACTIVE = 1
    MERGED = 2  # it went into another
    SPLIT = 3  # it was divided
    RECODED = 4  # the same community carries another code
    ABOLISHED = 5  # it ended without a successor


class Action(StrEnum):
    """What can be done with a community."""

    RENAME = "rename"
    RECODE = "recode"
    MERGE = "merge"
    RECEIVE = "receive"  # others are merged into it
    SPLIT = "split"
    ABOLISH = "abolish"
    UPDATE_PROFILE = "update_profile"


TRANSITIONS: Final = {
    (State.ACTIVE, Action.RENAME): State.ACTIVE,
    (State.ACTIVE, Action.UPDATE_PROFILE): State.ACTIVE,
    (State.ACTIVE, Action.RECEIVE): State.ACTIVE,
    (State.ACTIVE, Action.RECODE): State.RECODED,
    (State.ACTIVE, Action.MERGE): State.MERGED,
    (State.ACTIVE, Action.SPLIT): State.SPLIT,
    (State.ACTIVE, Action.ABOLISH): State.ABOLISHED,
}
"""Nothing leads back from an end: a code that has ended stays ended, so that an old file always means the same."""


def advance(state: State, action: Action, *, field: str) -> State:
    """Return the state after an action, or raise CommunityEnded where the table has no way."""
    try:
        return TRANSITIONS[state, action]
    except KeyError:
        raise CommunityEnded(field=field, metadata={"state": f"STATE_{state.name}", "action": action}) from None
