"""The whole life of a social worker's record on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class WorkerState(IntEnum):
    """Where the record stands. Whether a registration still holds, its last day tells."""

    CERTIFIED = 1
    REGISTERED = 2
    WITHDRAWN = 3


class WorkerAction(StrEnum):
    """What can be done with a record."""

    CHANGE = "change"  # certificate, education, employer, division: whatever leaves the registration alone
    REGISTER = "register"
    RENEW = "renew"
    CANCEL_REGISTRATION = "cancel_registration"
    WITHDRAW = "withdraw"
    FOLLOW = "follow"  # the directory has another name, or another record of the person
    GIVE_WAY = "give_way"  # the person has another record here, which stays
    ERASE = "erase"


LIFECYCLE: Final = Lifecycle(
    {
        (WorkerState.CERTIFIED, WorkerAction.CHANGE): WorkerState.CERTIFIED,
        (WorkerState.CERTIFIED, WorkerAction.REGISTER): WorkerState.REGISTERED,
        (WorkerState.CERTIFIED, WorkerAction.WITHDRAW): WorkerState.WITHDRAWN,
        (WorkerState.CERTIFIED, WorkerAction.FOLLOW): WorkerState.CERTIFIED,
        (WorkerState.CERTIFIED, WorkerAction.GIVE_WAY): WorkerState.WITHDRAWN,
        (WorkerState.CERTIFIED, WorkerAction.ERASE): WorkerState.WITHDRAWN,
        (WorkerState.REGISTERED, WorkerAction.CHANGE): WorkerState.REGISTERED,
        (WorkerState.REGISTERED, WorkerAction.REGISTER): WorkerState.REGISTERED,  # anew, once the last one has ended
        (WorkerState.REGISTERED, WorkerAction.RENEW): WorkerState.REGISTERED,
        (WorkerState.REGISTERED, WorkerAction.CANCEL_REGISTRATION): WorkerState.CERTIFIED,
        (WorkerState.REGISTERED, WorkerAction.WITHDRAW): WorkerState.WITHDRAWN,
        (WorkerState.REGISTERED, WorkerAction.FOLLOW): WorkerState.REGISTERED,
        (WorkerState.REGISTERED, WorkerAction.GIVE_WAY): WorkerState.WITHDRAWN,
        (WorkerState.REGISTERED, WorkerAction.ERASE): WorkerState.WITHDRAWN,
        (WorkerState.WITHDRAWN, WorkerAction.FOLLOW): WorkerState.WITHDRAWN,
        (WorkerState.WITHDRAWN, WorkerAction.ERASE): WorkerState.WITHDRAWN,
    }
)
"""Nothing leads back from WITHDRAWN: whoever comes back is recorded anew."""
