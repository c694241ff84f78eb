"""A volunteer's way into a team and out of it, on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class MembershipState(IntEnum):
    """Where a membership stands."""

    APPLIED = 1
    INVITED = 2
    MEMBER = 3
    REJECTED = 4
    DECLINED = 5
    LEFT = 6  # a member left, or an applicant thought better of it
    REMOVED = 7  # the team removed a member, or took an invitation back
    ENDED = 8  # the team was disbanded, or the registration of the volunteer ended


class MembershipAction(StrEnum):
    """What can be done with a membership."""

    APPROVE = "approve"
    REJECT = "reject"
    ACCEPT = "accept"
    DECLINE = "decline"
    LEAVE = "leave"
    REMOVE = "remove"
    END = "end"  # nobody asked: the team or the registration came to its end


LIVE: Final = (MembershipState.APPLIED, MembershipState.INVITED, MembershipState.MEMBER)
"""A volunteer has at most one membership in these states in a team."""

LIFECYCLE: Final = Lifecycle(
    {
        (MembershipState.APPLIED, MembershipAction.APPROVE): MembershipState.MEMBER,
        (MembershipState.APPLIED, MembershipAction.REJECT): MembershipState.REJECTED,
        (MembershipState.APPLIED, MembershipAction.LEAVE): MembershipState.LEFT,
        (MembershipState.INVITED, MembershipAction.ACCEPT): MembershipState.MEMBER,
        (MembershipState.INVITED, MembershipAction.DECLINE): MembershipState.DECLINED,
        (MembershipState.INVITED, MembershipAction.REMOVE): MembershipState.REMOVED,
        (MembershipState.MEMBER, MembershipAction.LEAVE): MembershipState.LEFT,
        (MembershipState.MEMBER, MembershipAction.REMOVE): MembershipState.REMOVED,
        **{(state, MembershipAction.END): MembershipState.ENDED for state in LIVE},
    }
)
"""Nothing leads back from an end: whoever returns has another membership."""
