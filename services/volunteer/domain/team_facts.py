"""What can happen to a team or a membership. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.team import Team


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


@dataclass(frozen=True, slots=True)
class TeamFact:
    """Something happened to a team; `team` is the record after it."""

    kind: ClassVar[TeamChangeKind]
    team: Team
    reason: str = ""


class TeamCreated(TeamFact):
    """A team is on record."""

    kind = TeamChangeKind.CREATED


class TeamUpdated(TeamFact):
    """Name, standing or the way in changed."""

    kind = TeamChangeKind.UPDATED


class TeamDisbanded(TeamFact):
    """The team is none any more."""

    kind = TeamChangeKind.DISBANDED


@dataclass(frozen=True, slots=True)
class MembershipFact:
    """Something happened to a membership; `membership` is the record after it."""

    kind: ClassVar[MembershipChangeKind]
    membership: Membership
    reason: str = ""


class MemberApplied(MembershipFact):
    """A volunteer applied; a reviewer decides."""

    kind = MembershipChangeKind.APPLIED


class MemberInvited(MembershipFact):
    """The team invited a volunteer, who decides."""

    kind = MembershipChangeKind.INVITED


class MemberJoined(MembershipFact):
    """A volunteer came into a team that is open, or with its password."""

    kind = MembershipChangeKind.JOINED


class MemberApproved(MembershipFact):
    """A reviewer accepted an applicant."""

    kind = MembershipChangeKind.APPROVED


class MemberRejected(MembershipFact):
    """A reviewer refused an applicant."""

    kind = MembershipChangeKind.REJECTED


class InvitationAccepted(MembershipFact):
    """The invited volunteer is a member."""

    kind = MembershipChangeKind.ACCEPTED


class InvitationDeclined(MembershipFact):
    """The invited volunteer does not want to."""

    kind = MembershipChangeKind.DECLINED


class MemberLeft(MembershipFact):
    """A member left, or an applicant thought better of it."""

    kind = MembershipChangeKind.LEFT


class MemberRemoved(MembershipFact):
    """The team removed a member, or took an invitation back."""

    kind = MembershipChangeKind.REMOVED


class MembershipEnded(MembershipFact):
    """The team was disbanded, or the registration of the volunteer ended."""

    kind = MembershipChangeKind.ENDED
