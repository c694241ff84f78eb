"""The life of a service record on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class RecordState(IntEnum):
    """Where a record stands."""

    CHECKED_IN = 1
    PENDING = 2
    EFFECTIVE = 3  # its minutes count
    REJECTED = 4
    REVOKED = 5
    LAPSED = 6  # nobody checked out by 24:00: it earns nothing


class RecordAction(StrEnum):
    """What can be done with a record."""

    CHECK_OUT = "check_out"
    APPROVE = "approve"
    REJECT = "reject"
    REQUEST_CORRECTION = "request_correction"
    DISMISS_CORRECTION = "dismiss_correction"
    CORRECT = "correct"
    REVOKE = "revoke"
    LAPSE = "lapse"  # nobody asked: the day ended


LIVE: Final = (RecordState.CHECKED_IN, RecordState.PENDING, RecordState.EFFECTIVE)
"""Records of one volunteer in these states never overlap."""

_WAITS_OR_COUNTS: Final = (RecordState.PENDING, RecordState.EFFECTIVE)

LIFECYCLE: Final = Lifecycle(
    {
        (RecordState.CHECKED_IN, RecordAction.CHECK_OUT): RecordState.EFFECTIVE,
        (RecordState.CHECKED_IN, RecordAction.REJECT): RecordState.REJECTED,
        (RecordState.CHECKED_IN, RecordAction.LAPSE): RecordState.LAPSED,
        (RecordState.PENDING, RecordAction.APPROVE): RecordState.EFFECTIVE,
        (RecordState.PENDING, RecordAction.REJECT): RecordState.REJECTED,
        (RecordState.EFFECTIVE, RecordAction.REVOKE): RecordState.REVOKED,
        **{(state, RecordAction.REQUEST_CORRECTION): state for state in _WAITS_OR_COUNTS},
        **{(state, RecordAction.DISMISS_CORRECTION): state for state in _WAITS_OR_COUNTS},
        **{(state, RecordAction.CORRECT): state for state in _WAITS_OR_COUNTS},
    }
)
"""Nothing leads back from an end: what was refused in error is applied for anew, and so has a history of its own."""
