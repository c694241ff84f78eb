"""What can happen to a team or a membership. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.team import Team
from shared.facts import Fact


class TeamChangeKind(IntEnum):
    """What happened to a team. Numbers are stored: none is ever changed or used again."""

    CREATED = 1
    UPDATED = 2
    DISBANDED = 3


class MembershipChangeKind(IntEnum):
    """What happened to a membership. Numbers are stored: none is ever changed or used again."""

    APPLIED = 1
    INVITED = 2
    JOINED = 3
    APPROVED = 4
    REJECTED = 5
    ACCEPTED = 6
    DECLINED = 7
    LEFT = 8
    REMOVED = 9
    ENDED = 10


class TeamCreated(Fact[Team]):
    """A team is on record."""

    kind = TeamChangeKind.CREATED


class TeamUpdated(Fact[Team]):
    """Name, standing or the way in changed."""

    kind = TeamChangeKind.UPDATED


class TeamDisbanded(Fact[Team]):
    """The team is none any more."""

    kind = TeamChangeKind.DISBANDED


class MemberApplied(Fact[Membership]):
    """A volunteer applied; a reviewer decides."""

    kind = MembershipChangeKind.APPLIED


class MemberInvited(Fact[Membership]):
    """The team invited a volunteer, who decides."""

    kind = MembershipChangeKind.INVITED


class MemberJoined(Fact[Membership]):
    """A volunteer came into a team that is open, or with its password."""

    kind = MembershipChangeKind.JOINED


class MemberApproved(Fact[Membership]):
    """A reviewer accepted an applicant."""

    kind = MembershipChangeKind.APPROVED


class MemberRejected(Fact[Membership]):
    """A reviewer refused an applicant."""

    kind = MembershipChangeKind.REJECTED


class InvitationAccepted(Fact[Membership]):
    """The invited volunteer is a member."""

    kind = MembershipChangeKind.ACCEPTED


class InvitationDeclined(Fact[Membership]):
    """The invited volunteer does not want to."""

    kind = MembershipChangeKind.DECLINED


class MemberLeft(Fact[Membership]):
    """A member left, or an applicant thought better of it."""

    kind = MembershipChangeKind.LEFT


class MemberRemoved(Fact[Membership]):
    """The team removed a member, or took an invitation back."""

    kind = MembershipChangeKind.REMOVED


class MembershipEnded(Fact[Membership]):
    """The team was disbanded, or the registration of the volunteer ended."""

    kind = MembershipChangeKind.ENDED
