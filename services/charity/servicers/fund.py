"""CharityFundService: which funds there are, who governs them, and how they live."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.charity.v1 import charity_fund_service_pb2 as pb
from wushe.charity.v1.charity_fund_service_pb2_grpc import CharityFundServiceServicer

from services.charity.domain.fund import Fund
from services.charity.use_cases.close_fund import close_fund
from services.charity.use_cases.create_fund import create_fund
from services.charity.use_cases.establish_fund import establish_fund
from services.charity.use_cases.fund_desk import FundDesk
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.replace_committee import replace_committee
from services.charity.use_cases.resume_fund import resume_fund
from services.charity.use_cases.suspend_fund import suspend_fund
from services.charity.use_cases.update_fund import update_fund
from services.charity.use_cases.wind_up_fund import wind_up_fund
from services.charity.wire import fund_requests as wishes
from services.charity.wire import funds as wire
from shared.aggregates import Reading
from shared.asked import expected, reason, scopes, size
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class FundServicer(CharityFundServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: Reading[Fund]
    change: Changing[FundDesk, Fund]
    known: KnownCauses
    tokens: PageTokens
    least_members: int

    async def CreateCharityFund(self, request: pb.CreateCharityFundRequest, _context: Any) -> pb.CreateCharityFundResponse:
        """Record a fund that is being set up."""
        proposal = wishes.proposal(request.charity_fund)
        proposal.committee.checked(self.least_members, path="charity_fund.committee")
        path = "charity_fund"
        await self.known.check({f"{path}.community": [proposal.community]}, {f"{path}.organization": [proposal.organization]})
        await self.known.check_persons(proposal.committee.people, path="charity_fund.committee")
        return await self.change.make(request, pb.CreateCharityFundResponse, partial(create_fund, proposal=proposal))

    async def UpdateCharityFund(self, request: pb.UpdateCharityFundRequest, _context: Any) -> pb.UpdateCharityFundResponse:
        """Change name, sub-account, agreement or purposes."""
        change = partial(update_fund, expected=expected(request), changes=wishes.changes(request))
        return await self.change(request, pb.UpdateCharityFundResponse, change)

    async def ReplaceCommittee(self, request: pb.ReplaceCommitteeRequest, _context: Any) -> pb.ReplaceCommitteeResponse:
        """Let other people govern a fund."""
        committee = wishes.committee(request.committee, path="committee").checked(self.least_members, path="committee")
        await self.known.check_persons(committee.people, path="committee")
        change = partial(replace_committee, committee=committee, reason=reason(request))
        return await self.change.alter(request, pb.ReplaceCommitteeResponse, change)

    async def EstablishCharityFund(self, request: pb.EstablishCharityFundRequest, _context: Any) -> pb.EstablishCharityFundResponse:
        """Establish a fund."""
        return await self.change(request, pb.EstablishCharityFundResponse, partial(establish_fund, expected=expected(request)))

    async def SuspendCharityFund(self, request: pb.SuspendCharityFundRequest, _context: Any) -> pb.SuspendCharityFundResponse:
        """Suspend a fund."""
        change = partial(suspend_fund, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.SuspendCharityFundResponse, change)

    async def ResumeCharityFund(self, request: pb.ResumeCharityFundRequest, _context: Any) -> pb.ResumeCharityFundResponse:
        """Let a fund go on."""
        return await self.change(request, pb.ResumeCharityFundResponse, partial(resume_fund, expected=expected(request)))

    async def WindUpCharityFund(self, request: pb.WindUpCharityFundRequest, _context: Any) -> pb.WindUpCharityFundResponse:
        """Begin the end of a fund."""
        change = partial(wind_up_fund, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.WindUpCharityFundResponse, change)

    async def CloseCharityFund(self, request: pb.CloseCharityFundRequest, _context: Any) -> pb.CloseCharityFundResponse:
        """End a fund."""
        return await self.change(request, pb.CloseCharityFundResponse, partial(close_fund, expected=expected(request)))

    async def GetCharityFund(self, request: pb.GetCharityFundRequest, _context: Any) -> pb.GetCharityFundResponse:
        """Read one fund."""
        one = await self.read.one(identifier_in(request.name), scopes())
        return pb.GetCharityFundResponse(charity_fund=wire.fund(one))

    async def ListCharityFunds(self, request: pb.ListCharityFundsRequest, _context: Any) -> pb.ListCharityFundsResponse:
        """List the funds below a division."""
        binding = bind("ListCharityFunds", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.fund_state(request.state)
        page = await self.read.page(code_of(request.parent), after=after, size=size(request), state=state)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListCharityFundsResponse(charity_funds=map(wire.fund, page.items), next_page_token=token)

    async def ListCharityFundChanges(self, request: pb.ListCharityFundChangesRequest, _context: Any) -> pb.ListCharityFundChangesResponse:
        """List what happened to a fund."""
        binding = bind("ListCharityFundChanges", request.parent)
        after, reach = self.tokens.decode(request.page_token, binding=binding), scopes()
        page = await self.read.changes(identifier_in(request.parent), reach, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListCharityFundChangesResponse(changes=map(wire.change, page.items), next_page_token=token)
