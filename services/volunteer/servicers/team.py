"""TeamService: which teams there are, who belongs to them, and who did."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import team_service_pb2 as pb
from wushe.volunteer.v1.team_service_pb2_grpc import TeamServiceServicer

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.refusals import VolunteerRefusal
from services.volunteer.domain.team import Team
from services.volunteer.use_cases.accept_invitation import accept_invitation
from services.volunteer.use_cases.approve_member import approve_member
from services.volunteer.use_cases.create_team import create_team
from services.volunteer.use_cases.decline_invitation import decline_invitation
from services.volunteer.use_cases.disband_team import disband_team
from services.volunteer.use_cases.invite_to_team import invite_to_team
from services.volunteer.use_cases.join_team import join_team
from services.volunteer.use_cases.leave_team import leave_team
from services.volunteer.use_cases.read_memberships import ReadMemberships
from services.volunteer.use_cases.reject_member import reject_member
from services.volunteer.use_cases.remove_member import remove_member
from services.volunteer.use_cases.team_desk import TeamDesk
from services.volunteer.use_cases.update_team import update_team
from services.volunteer.wire import team_requests as wishes
from services.volunteer.wire import teams as wire
from shared import asked
from shared.aggregates import Reading
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.lists import Lists
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.remembered import Remembered

Answer = TypeVar("Answer", bound=Message)
TeamChange = Callable[[AsyncConnection, TeamDesk, Errand], Awaitable[Team]]
MembershipChange = Callable[[AsyncConnection, TeamDesk, Errand], Awaitable[Membership]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamServicer(TeamServiceServicer):
    """Decodes, asks a use case, encodes."""

    teams: Reading[Team]
    memberships: ReadMemberships
    communities: Remembered[VolunteerRefusal]
    desk: TeamDesk
    once: Once
    tokens: PageTokens
    lists: Lists

    async def CreateTeam(self, request: pb.CreateTeamRequest, _context: Any) -> pb.CreateTeamResponse:
        """Record a team."""
        wish = wishes.founding(request.team)
        closed = (await self.communities.refusals([wish.community])).get(wish.community)

        async def change(tx: AsyncConnection, desk: TeamDesk, errand: Errand) -> Team:
            return await create_team(tx, desk, errand, wish, closed=closed)

        return await self._team(request, pb.CreateTeamResponse, change)

    async def GetTeam(self, request: pb.GetTeamRequest, _context: Any) -> pb.GetTeamResponse:
        """Read one team."""
        return pb.GetTeamResponse(team=wire.team(await self.teams.one(identifier_in(request.name), asked.scopes())))

    async def ListTeams(self, request: pb.ListTeamsRequest, _context: Any) -> pb.ListTeamsResponse:
        """List the teams below a division of any level."""
        binding = bind("ListTeams", request.parent, str(request.state), str(request.kind), request.query)
        after, size = self.tokens.decode(request.page_token, binding=binding), asked.size(request)
        state, kind = wishes.team_state(request.state), wishes.kind(request.kind)
        page = await self.teams.page(code_of(request.parent), state=state, kind=kind, called=request.query, after=after, size=size)
        return pb.ListTeamsResponse(teams=map(wire.team, page.items), next_page_token=self.tokens.encode(page.next, binding=binding))

    async def UpdateTeam(self, request: pb.UpdateTeamRequest, _context: Any) -> pb.UpdateTeamResponse:
        """Change name, standing or the way in."""
        change = partial(update_team, expected=asked.expected(request), changes=wishes.changes(request))
        return await self._team(request, pb.UpdateTeamResponse, change)

    async def DisbandTeam(self, request: pb.DisbandTeamRequest, _context: Any) -> pb.DisbandTeamResponse:
        """End a team."""
        change = partial(disband_team, expected=asked.expected(request), reason=asked.reason(request))
        return await self._team(request, pb.DisbandTeamResponse, change)

    async def JoinTeam(self, request: pb.JoinTeamRequest, _context: Any) -> pb.JoinTeamResponse:
        """Bring a volunteer into a team the way it is open."""
        change = partial(join_team, team=identifier_in(request.team), volunteer=identifier_in(request.volunteer), password=request.password)
        return await self._membership(request, pb.JoinTeamResponse, change)

    async def InviteToTeam(self, request: pb.InviteToTeamRequest, _context: Any) -> pb.InviteToTeamResponse:
        """Invite a volunteer into a team."""
        change = partial(invite_to_team, team=identifier_in(request.team), volunteer=identifier_in(request.volunteer))
        return await self._membership(request, pb.InviteToTeamResponse, change)

    async def AcceptInvitation(self, request: pb.AcceptInvitationRequest, _context: Any) -> pb.AcceptInvitationResponse:
        """Make an invited volunteer a member."""
        return await self._membership(request, pb.AcceptInvitationResponse, partial(accept_invitation, expected=asked.expected(request)))

    async def DeclineInvitation(self, request: pb.DeclineInvitationRequest, _context: Any) -> pb.DeclineInvitationResponse:
        """Refuse an invitation."""
        return await self._membership(request, pb.DeclineInvitationResponse, partial(decline_invitation, expected=asked.expected(request)))

    async def ApproveMember(self, request: pb.ApproveMemberRequest, _context: Any) -> pb.ApproveMemberResponse:
        """Make an applicant a member."""
        return await self._membership(request, pb.ApproveMemberResponse, partial(approve_member, expected=asked.expected(request)))

    async def RejectMember(self, request: pb.RejectMemberRequest, _context: Any) -> pb.RejectMemberResponse:
        """Refuse an applicant."""
        change = partial(reject_member, expected=asked.expected(request), reason=asked.reason(request))
        return await self._membership(request, pb.RejectMemberResponse, change)

    async def RemoveMember(self, request: pb.RemoveMemberRequest, _context: Any) -> pb.RemoveMemberResponse:
        """Remove a member, or take an invitation back."""
        change = partial(remove_member, expected=asked.expected(request), reason=asked.reason(request))
        return await self._membership(request, pb.RemoveMemberResponse, change)

    async def LeaveTeam(self, request: pb.LeaveTeamRequest, _context: Any) -> pb.LeaveTeamResponse:
        """Take a member out, or an application back."""
        return await self._membership(request, pb.LeaveTeamResponse, partial(leave_team, expected=asked.expected(request)))

    async def GetMembership(self, request: pb.GetMembershipRequest, _context: Any) -> pb.GetMembershipResponse:
        """Read one membership."""
        found = await self.memberships.one(identifier_in(request.name), asked.scopes())
        return pb.GetMembershipResponse(membership=wire.membership(found))

    async def ListMembers(self, request: pb.ListMembersRequest, _context: Any) -> pb.ListMembersResponse:
        """List the memberships of a team."""
        binding = bind("ListMembers", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.membership_state(request.state)
        page = await self.memberships.of_team(
            identifier_in(request.parent), asked.scopes(), state=state, after=after, size=asked.size(request)
        )
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListMembersResponse(memberships=map(wire.membership, page.items), next_page_token=token)

    async def ListMemberships(self, request: pb.ListMembershipsRequest, _context: Any) -> pb.ListMembershipsResponse:
        """List the memberships of a volunteer."""
        binding = bind("ListMemberships", request.parent)
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.memberships.of_volunteer(identifier_in(request.parent), asked.scopes(), after=after, size=asked.size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListMembershipsResponse(memberships=map(wire.membership, page.items), next_page_token=token)

    async def ListTeamChanges(self, request: pb.ListTeamChangesRequest, _context: Any) -> pb.ListTeamChangesResponse:
        """List what happened to a team."""
        ask, encode = partial(self.teams.changes, identifier_in(request.parent), asked.scopes()), partial(wire.change, request.parent)
        return await self.lists(request, pb.ListTeamChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))

    async def ListMembershipChanges(self, request: pb.ListMembershipChangesRequest, _context: Any) -> pb.ListMembershipChangesResponse:
        """List what happened to a membership."""
        ask, encode = (
            partial(self.memberships.changes, identifier_in(request.parent), asked.scopes()),
            partial(wire.membership_change, request.parent),
        )
        return await self.lists(request, pb.ListMembershipChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))

    async def _team(self, request: Any, answer: type[Answer], change: TeamChange) -> Answer:
        """Change one team once."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(team=wire.team(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)

    async def _membership(self, request: Any, answer: type[Answer], change: MembershipChange) -> Answer:
        """Change one membership once."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(membership=wire.membership(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)
