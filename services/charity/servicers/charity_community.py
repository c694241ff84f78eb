"""CharityCommunityService: communities that are, or want to be, charity communities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.charity.v1 import charity_community_service_pb2 as pb
from wushe.charity.v1.charity_community_service_pb2_grpc import CharityCommunityServiceServicer

from services.charity.domain.charity_community import CharityCommunity
from services.charity.use_cases.apply_for_charity_community import apply_for_charity_community
from services.charity.use_cases.assess_charity_community import assess_charity_community
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from services.charity.use_cases.designate_charity_community import designate_charity_community
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.read_charity_communities import ReadCharityCommunities
from services.charity.use_cases.reject_charity_community import reject_charity_community
from services.charity.use_cases.renew_charity_community import renew_charity_community
from services.charity.use_cases.withdraw_charity_community import withdraw_charity_community
from services.charity.wire import charity_communities as wire
from services.charity.wire.texts import day, document, prose
from shared.asked import expected, reason, scopes, size
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class CharityCommunityServicer(CharityCommunityServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadCharityCommunities
    known: KnownCauses
    desk: CharityCommunityDesk
    change: Changing[CharityCommunityDesk, CharityCommunity]
    tokens: PageTokens

    async def GetCriteriaTable(self, _request: pb.GetCriteriaTableRequest, _context: Any) -> pb.GetCriteriaTableResponse:
        """Read the table in force."""
        return pb.GetCriteriaTableResponse(criteria_table=wire.criteria_table(self.desk.table))

    async def ApplyForCharityCommunity(
        self, request: pb.ApplyForCharityCommunityRequest, _context: Any
    ) -> pb.ApplyForCharityCommunityResponse:
        """Apply for a community that the directory knows."""
        code, statement = code_of(request.community), prose(request.statement, field="statement")
        await self.known.check({"community": [code]}, {})
        change = partial(apply_for_charity_community, community=code, statement=statement)
        return await self.change.make(request, pb.ApplyForCharityCommunityResponse, change)

    async def AssessCharityCommunity(self, request: pb.AssessCharityCommunityRequest, _context: Any) -> pb.AssessCharityCommunityResponse:
        """Assess an application."""
        change = partial(assess_charity_community, expected=expected(request), scores=wire.scores(request.scores))
        return await self.change(request, pb.AssessCharityCommunityResponse, change)

    async def DesignateCharityCommunity(
        self, request: pb.DesignateCharityCommunityRequest, _context: Any
    ) -> pb.DesignateCharityCommunityResponse:
        """Designate a community that passed."""
        number = document(request.document_number, field="document_number")
        change = partial(designate_charity_community, document=number)
        return await self.change.alter(request, pb.DesignateCharityCommunityResponse, change)

    async def RejectCharityCommunity(self, request: pb.RejectCharityCommunityRequest, _context: Any) -> pb.RejectCharityCommunityResponse:
        """Do not designate it."""
        change = partial(reject_charity_community, reason=reason(request))
        return await self.change.alter(request, pb.RejectCharityCommunityResponse, change)

    async def RenewCharityCommunity(self, request: pb.RenewCharityCommunityRequest, _context: Any) -> pb.RenewCharityCommunityResponse:
        """Assess it anew and renew its designation."""
        number, scores = document(request.document_number, field="document_number"), wire.scores(request.scores)
        change = partial(renew_charity_community, expected=expected(request), scores=scores, document=number)
        return await self.change(request, pb.RenewCharityCommunityResponse, change)

    async def WithdrawCharityCommunity(
        self, request: pb.WithdrawCharityCommunityRequest, _context: Any
    ) -> pb.WithdrawCharityCommunityResponse:
        """Take the designation back."""
        change = partial(withdraw_charity_community, reason=reason(request))
        return await self.change.alter(request, pb.WithdrawCharityCommunityResponse, change)

    async def GetCharityCommunity(self, request: pb.GetCharityCommunityRequest, _context: Any) -> pb.GetCharityCommunityResponse:
        """Read one."""
        one = await self.read.kept.one(identifier_in(request.name), scopes())
        return pb.GetCharityCommunityResponse(charity_community=wire.charity_community(one))

    async def ListCharityCommunities(self, request: pb.ListCharityCommunitiesRequest, _context: Any) -> pb.ListCharityCommunitiesResponse:
        """List those below a division, or those whose designation ends by a day."""
        until = day(request.ending_until, field="ending_until") if request.HasField("ending_until") else None
        binding = bind("ListCharityCommunities", request.parent, str(request.state), str(until))
        within, state = code_of(request.parent), wire.charity_community_state(request.state)
        after = self.tokens.decode(request.page_token, binding=binding)
        if until is None:
            page = await self.read.kept.page(within, after=after, size=size(request), state=state)
        else:
            page = await self.read.ending(within, until, state=state, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListCharityCommunitiesResponse(charity_communities=map(wire.charity_community, page.items), next_page_token=token)

    async def ListCharityCommunityChanges(
        self, request: pb.ListCharityCommunityChangesRequest, _context: Any
    ) -> pb.ListCharityCommunityChangesResponse:
        """List what happened to one."""
        binding = bind("ListCharityCommunityChanges", request.parent)
        after, reach = self.tokens.decode(request.page_token, binding=binding), scopes()
        page = await self.read.kept.changes(identifier_in(request.parent), reach, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListCharityCommunityChangesResponse(changes=map(wire.change, page.items), next_page_token=token)
