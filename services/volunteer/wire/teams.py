"""Teams and memberships between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.volunteer.v1 import team_events_pb2, team_pb2

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.team import Standing, Team
from services.volunteer.wire.volunteers import community_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import write_instant


def team(one: Team) -> team_pb2.Team:
    """Return a team as it is sent, without its password."""
    message = team_pb2.Team(
        name=one.resource,
        display_name=one.display_name,
        standing=standing(one.standing),
        community=community_name(one.community),
        join_mode=one.way_in.mode,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def change(team: str, entry: Entry) -> team_pb2.TeamChange:
    """Return an entry of the history of a team, given by resource name, as it is sent."""
    return team_pb2.TeamChange(team=team, **told(entry))


def membership_change(membership: str, entry: Entry) -> team_pb2.TeamMembershipChange:
    """Return an entry of the history of a membership, given by resource name, as it is sent."""
    return team_pb2.TeamMembershipChange(membership=membership, **told(entry))


def standing(one: Standing) -> team_pb2.TeamStanding:
    """Return what a team is in law as it is sent."""
    message = team_pb2.TeamStanding(
        kind=one.kind,  # type: ignore[arg-type] # the same number
        unified_social_credit_code=one.credit_code,
    )
    if one.unit is not None:
        message.approving_unit.display_name = one.unit.display_name
        message.approving_unit.unified_social_credit_code = one.unit.credit_code
    return message


def state(one: Team) -> team_events_pb2.TeamState:
    """Return what of a team may leave the service."""
    return team_events_pb2.TeamState(
        team=one.resource,
        display_name=one.display_name,
        standing=standing(one.standing),
        community=community_name(one.community),
        join_mode=one.way_in.mode,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type]
    )


def membership(one: Membership) -> team_pb2.TeamMembership:
    """Return a membership as it is sent."""
    message = team_pb2.TeamMembership(
        name=one.resource,
        team=f"teams/{one.team}",
        volunteer=f"volunteers/{one.volunteer}",
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_times(one, message)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def membership_state(one: Membership) -> team_events_pb2.TeamMembershipState:
    """Return what of a membership may leave the service."""
    message = team_events_pb2.TeamMembershipState(
        membership=one.resource,
        team=f"teams/{one.team}",
        volunteer=f"volunteers/{one.volunteer}",
        community=community_name(one.community),
        state=one.state,  # type: ignore[arg-type] # the same number
    )
    write_times(one, message)
    return message


def write_times(one: Membership, message: team_pb2.TeamMembership | team_events_pb2.TeamMembershipState) -> None:
    """Fill in when somebody came in and went, as far as that happened."""
    if one.join_time is not None:
        write_instant(message.join_time, one.join_time)
    if one.end_time is not None:
        write_instant(message.end_time, one.end_time)
