"""Callers of TeamService, and teams that do not exist."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.volunteer.v1 import team_pb2, volunteer_pb2
from wushe.volunteer.v1 import team_service_pb2 as pb
from wushe.volunteer.v1.team_events_pb2 import TeamMembershipState, TeamState
from wushe.volunteer.v1.team_service_pb2_grpc import TeamServiceStub

from tests.integration.directory.persons import resident_id
from tests.integration.directory.running import Client
from tests.integration.volunteer.running import HOME, Running, Volunteers, registration, request_id

CODE, OTHER_CODE = "51130400500000001B", "52130400MJ00000013"
TEAM: Final = team_pb2.Team
MEMBERSHIP: Final = team_pb2.TeamMembership
OPEN, REVIEW, PASSWORD, CLOSED = (
    team_pb2.JOIN_MODE_OPEN,
    team_pb2.JOIN_MODE_REVIEW,
    team_pb2.JOIN_MODE_PASSWORD,
    team_pb2.JOIN_MODE_CLOSED,
)
NO_TEAM = "teams/01900000-0000-7000-8000-000000000000"
NO_MEMBERSHIP = "teamMemberships/01900000-0000-7000-8000-000000000000"
TABLES: Final = ("team", "team_membership", "team_change", "team_membership_change", "idempotency", "(SELECT id, event FROM outbox)")


def registered(code: str = CODE, **more: Any) -> team_pb2.TeamStanding:
    """Return the standing of a registered organisation."""
    return team_pb2.TeamStanding(kind=team_pb2.TEAM_KIND_REGISTERED_ORGANISATION, unified_social_credit_code=code, **more)


def group(code: str = OTHER_CODE, name: str = "样本街道办事处") -> team_pb2.TeamStanding:
    """Return the standing of a group that is not registered."""
    unit = team_pb2.ApprovingUnit(display_name=name, unified_social_credit_code=code)
    return team_pb2.TeamStanding(kind=team_pb2.TEAM_KIND_UNREGISTERED_GROUP, approving_unit=unit)


def founding(mode: Any = OPEN, password: str = "", *, at: str = HOME, **changes: Any) -> pb.TeamFounding:
    """Return what is stated of a new team."""
    joining = team_pb2.Joining(mode=mode, password=password)
    good = {"display_name": "样本志愿服务队", "standing": registered(), "community": f"communities/{at}", "joining": joining}
    return pb.TeamFounding(**{**good, **changes})


class Teams(Client):
    """Calls TeamService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        token = running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject)
        super().__init__(TeamServiceStub(running.channel), token)

    async def create(self, wish: pb.TeamFounding | None = None, *, key: str = "") -> team_pb2.Team:
        """Record a team."""
        request = pb.CreateTeamRequest(request_id=key or request_id(), team=wish or founding())
        one: team_pb2.Team = (await self("CreateTeam", request)).team
        return one

    async def change(self, verb: str, one: team_pb2.Team, **content: Any) -> team_pb2.Team:
        """Call `<verb>Team` about a team as last read."""
        request = getattr(pb, f"{verb}TeamRequest")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: team_pb2.Team = (await self(f"{verb}Team", request)).team
        return after

    async def enter(self, method: str, team: str, volunteer: str, **content: Any) -> team_pb2.TeamMembership:
        """Call JoinTeam or InviteToTeam."""
        request = getattr(pb, f"{method}Request")(**{"team": team, "volunteer": volunteer, "request_id": request_id(), **content})
        one: team_pb2.TeamMembership = (await self(method, request)).membership
        return one

    async def decide(self, method: str, one: team_pb2.TeamMembership, **content: Any) -> team_pb2.TeamMembership:
        """Call a method about a membership as last read."""
        request = getattr(pb, f"{method}Request")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: team_pb2.TeamMembership = (await self(method, request)).membership
        return after

    async def members(self, team: str, **wanted: Any) -> list[Any]:
        """Return volunteer and state of all memberships of a team, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListMembers", pb.ListMembersRequest(parent=team, page_token=token, **wanted))
            found += [(one.volunteer, MEMBERSHIP.State.Name(one.state).removeprefix("STATE_")) for one in page.memberships]
            token = page.next_page_token
            if not token:
                return found

    async def of(self, volunteer: str, **wanted: Any) -> list[Any]:
        """Return team and state of all memberships of a volunteer, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListMemberships", pb.ListMembershipsRequest(parent=volunteer, page_token=token, **wanted))
            found += [(one.team, MEMBERSHIP.State.Name(one.state).removeprefix("STATE_")) for one in page.memberships]
            token = page.next_page_token
            if not token:
                return found


async def active(running: Running, sequence: int = 1, *, at: str = HOME) -> volunteer_pb2.Volunteer:
    """Register and approve a volunteer."""
    desk = Volunteers(running)
    return await desk.change("Approve", await desk.register(registration(resident_id(sequence), at=at)))


async def stored(running: Running) -> dict[str, Any]:
    """Return everything that is kept of teams, to compare before with after."""
    query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
    async with running.service.database.reading() as connection:
        return {table: await connection.scalar(text(query.format(table))) for table in TABLES}


async def told(running: Running, kind: str) -> list[tuple[list[str], Event]]:
    """Return subjects and events of one aggregate type, oldest first."""
    return [(subjects, event) for subjects, event in await running.events() if event.aggregate_type == kind]


def team_state(event: Event) -> TeamState:
    """Return the team an event speaks of."""
    state = TeamState()
    assert event.data.Unpack(state)
    return state


def membership_state(event: Event) -> TeamMembershipState:
    """Return the membership an event speaks of."""
    state = TeamMembershipState()
    assert event.data.Unpack(state)
    return state
