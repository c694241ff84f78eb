"""Who comes into a team, and how they leave it: functions from values to facts, each of which holds the membership afterwards."""

from __future__ import annotations

import hmac
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.membership import Membership
from services.volunteer.domain.membership_lifecycle import LIFECYCLE, LIVE, MembershipAction, MembershipState
from services.volunteer.domain.team import JoinMode, Team
from services.volunteer.domain.team_facts import (
    InvitationAccepted,
    InvitationDeclined,
    MemberApplied,
    MemberApproved,
    MemberInvited,
    MemberJoined,
    MemberLeft,
    MemberRejected,
    MemberRemoved,
    MembershipEnded,
)
from services.volunteer.domain.team_lifecycle import TeamState
from services.volunteer.domain.team_refusals import PasswordMismatch, TeamClosed, TeamDisbanded, VolunteerNotActive, WrongPassword
from services.volunteer.domain.volunteer import Volunteer


def join(team: Team, volunteer: Volunteer, password_code: bytes | None, *, identifier: UUID, now: datetime) -> MemberApplied | MemberJoined:
    """Bring a volunteer into a team the way it is open. `password_code` is what the key ring makes of the password given, if one was.

    Raises TeamDisbanded, VolunteerNotActive, TeamClosed, WrongPassword, and PasswordMismatch for a password that nobody asked for.
    """
    _assert_open_to(team, volunteer)
    way_in = team.way_in
    if way_in.mode is JoinMode.CLOSED:
        raise TeamClosed(field="team")
    if way_in.mode is JoinMode.PASSWORD:
        if password_code is None or not hmac.compare_digest(password_code, way_in.password_code or b""):
            raise WrongPassword(field="password")
    elif password_code is not None:
        raise PasswordMismatch(field="password")
    if way_in.mode is JoinMode.REVIEW:
        return MemberApplied(_first(team, volunteer, MembershipState.APPLIED, identifier, now))
    return MemberJoined(replace(_first(team, volunteer, MembershipState.MEMBER, identifier, now), join_time=now))


def invite(team: Team, volunteer: Volunteer, *, identifier: UUID, now: datetime) -> MemberInvited:
    """Invite a volunteer, whatever the way in. Raises TeamDisbanded, VolunteerNotActive."""
    _assert_open_to(team, volunteer)
    return MemberInvited(_first(team, volunteer, MembershipState.INVITED, identifier, now))


def approve(membership: Membership, team: Team, volunteer: Volunteer, *, now: datetime) -> MemberApproved:
    """Make an applicant a member. Raises VolunteerNotActive for one who was suspended meanwhile."""
    return MemberApproved(_entered(membership, MembershipAction.APPROVE, team, volunteer, now))


def accept(membership: Membership, team: Team, volunteer: Volunteer, *, now: datetime) -> InvitationAccepted:
    """Make an invited volunteer a member. Raises VolunteerNotActive for one who was suspended meanwhile."""
    return InvitationAccepted(_entered(membership, MembershipAction.ACCEPT, team, volunteer, now))


def decline(membership: Membership, *, now: datetime) -> InvitationDeclined:
    """The invited volunteer does not want to."""
    return InvitationDeclined(_next(membership, MembershipAction.DECLINE, now))


def reject(membership: Membership, reason: str, *, now: datetime) -> MemberRejected:
    """A reviewer refuses an applicant."""
    return MemberRejected(_next(membership, MembershipAction.REJECT, now, state_reason=reason), reason)


def remove(membership: Membership, reason: str, *, now: datetime) -> MemberRemoved:
    """The team removes a member, or takes an invitation back."""
    return MemberRemoved(_next(membership, MembershipAction.REMOVE, now, state_reason=reason), reason)


def leave(membership: Membership, *, now: datetime) -> MemberLeft:
    """A member leaves, or an applicant thinks better of it."""
    return MemberLeft(_next(membership, MembershipAction.LEAVE, now))


def end(membership: Membership, reason: str, *, now: datetime) -> MembershipEnded:
    """The team or the registration of the volunteer came to its end, and the membership with it."""
    return MembershipEnded(_next(membership, MembershipAction.END, now, state_reason=reason), reason)


def _assert_open_to(team: Team, volunteer: Volunteer, *, at: tuple[str, str] = ("team", "volunteer")) -> None:
    """Raise TeamDisbanded or VolunteerNotActive where nobody, or not this volunteer, can come in; `at` are the fields at fault."""
    if team.state is not TeamState.ACTIVE:
        raise TeamDisbanded(field=at[0])
    if volunteer.state is not State.ACTIVE:
        raise VolunteerNotActive(field=at[1])


def _first(team: Team, volunteer: Volunteer, state: MembershipState, identifier: UUID, now: datetime) -> Membership:
    return Membership(
        id=identifier,
        team=team.id,
        community=team.community,
        volunteer=volunteer.id,
        state=state,
        state_reason="",
        join_time=None,
        end_time=None,
        version=1,
        create_time=now,
        update_time=now,
    )


def _entered(membership: Membership, action: MembershipAction, team: Team, volunteer: Volunteer, now: datetime) -> Membership:
    after = _next(membership, action, now, join_time=now)
    _assert_open_to(team, volunteer, at=("name", "name"))
    return after


def _next(membership: Membership, action: MembershipAction, now: datetime, **changes: Any) -> Membership:
    state = LIFECYCLE.advance(membership.state, action)
    end_time = None if state in LIVE else now
    return replace(membership, state=state, end_time=end_time, version=membership.version + 1, update_time=now, **changes)
