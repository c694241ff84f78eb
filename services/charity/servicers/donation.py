"""DonationService: what was given and what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from google.protobuf.message import Message
from wushe.charity.v1 import donation_service_pb2 as pb
from wushe.charity.v1.donation_service_pb2_grpc import DonationServiceServicer

from services.charity.clients import Organizations
from services.charity.domain.donation import Donation
from services.charity.domain.donation_query import wanted
from services.charity.domain.pledge import Pledge
from services.charity.use_cases.create_pledge import create_pledge
from services.charity.use_cases.donate import Donate, DonateCall, Wish
from services.charity.use_cases.get_donations import DonationWanted
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.pledge_desk import PledgeDesk
from services.charity.use_cases.read_donations import Narrowed, ReadDonations
from services.charity.use_cases.release_pledge import release_pledge
from services.charity.use_cases.verify_receipt import VerifyReceipt
from services.charity.wire import donation_requests as wishes
from services.charity.wire import donations as wire
from services.charity.wire.names import cause
from shared.asked import errand, reason, scopes, size
from shared.changing import Changing
from shared.coalescer import Coalescer
from shared.codes import code_of
from shared.idempotency import Idempotency
from shared.ids import identifier_in
from shared.page_token import PageTokens, bind
from shared.paper_check import address_of
from shared.refusals import Outcome, Refusal, attempt, value

_PLACES: Final = ("divisions/", "communities/")


@dataclass(frozen=True, slots=True, kw_only=True)
class DonationServicer(DonationServiceServicer):
    """Decodes, asks a use case, encodes."""

    donate: Coalescer[DonateCall, Message]
    donate_all: Donate
    get: Coalescer[DonationWanted, Donation]
    read: ReadDonations
    verify: VerifyReceipt
    organizations: Organizations
    known: KnownCauses
    desk: PledgeDesk
    change: Changing[PledgeDesk, Pledge]
    requests: Idempotency
    tokens: PageTokens

    async def Donate(self, request: pb.DonateRequest, _context: Any) -> Message:
        """Record one donation, together with whatever others arrive at the same moment."""

        def told(outcomes: Sequence[Outcome[Donation]]) -> Outcome[Message]:
            [outcome] = outcomes
            return outcome if isinstance(outcome, Refusal) else wire.donated(outcome)

        wish = value(attempt(self._wish, request.donation, "donation."))
        return await self.donate(DonateCall(errand(key=self.requests.of_call(request)), [wish], told, pb.DonateResponse.FromString))

    async def BatchDonate(self, request: pb.BatchDonateRequest, _context: Any) -> Message:
        """Record a list of donations, with an outcome for each."""

        def told(outcomes: Sequence[Outcome[Donation]]) -> Outcome[Message]:
            return pb.BatchDonateResponse(outcomes=map(wire.outcome, outcomes))

        stated = [attempt(self._wish, sent, f"donations[{position}].") for position, sent in enumerate(request.donations)]
        call_ = DonateCall(errand(key=self.requests.of_call(request)), stated, told, pb.BatchDonateResponse.FromString)
        return value((await self.donate_all([call_]))[0])

    async def GetDonation(self, request: pb.GetDonationRequest, _context: Any) -> pb.GetDonationResponse:
        """Read one donation; concurrent calls share a statement."""
        one = await self.get(DonationWanted(identifier_in(request.name), scopes()))
        return pb.GetDonationResponse(donation=wire.donation(one), receipt_check_code=one.receipt.check_code)

    async def ListDonations(self, request: pb.ListDonationsRequest, _context: Any) -> pb.ListDonationsResponse:
        """List the donations below a division, or of a fund, project, pledge or person."""
        binding = bind("ListDonations", request.parent, str(request.state), request.query)
        narrowed = Narrowed(wishes.donation_state(request.state), wanted(request.query))
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self._listed(request.parent, scopes(), narrowed, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListDonationsResponse(donations=map(wire.donation, page.items), next_page_token=token)

    async def VerifyReceipt(self, request: pb.VerifyReceiptRequest, context: Any) -> pb.VerifyReceiptResponse:
        """Tell anybody whether a receipt holds."""
        found = await self.verify(address_of(context.peer()), number=request.number, check_code=request.check_code)
        return wire.verdict(found, await self.organizations.issuer(found.organization) if found else None)

    async def CreatePledge(self, request: pb.CreatePledgeRequest, _context: Any) -> pb.CreatePledgeResponse:
        """Record a promise."""
        promise = wishes.promise(request)
        await self.known.check_donor(promise.donor, path="donor")
        return await self.change.make(request, pb.CreatePledgeResponse, partial(create_pledge, promise=promise))

    async def ReleasePledge(self, request: pb.ReleasePledgeRequest, _context: Any) -> pb.ReleasePledgeResponse:
        """Let the giver of a pledge off."""
        paper = wishes.optional(request.hardship_document, field="hardship_document")
        change = partial(release_pledge, reason=reason(request), hardship_document=paper)
        return await self.change.alter(request, pb.ReleasePledgeResponse, change)

    async def GetPledge(self, request: pb.GetPledgeRequest, _context: Any) -> pb.GetPledgeResponse:
        """Read one pledge."""
        one = await self.read.pledges.one(identifier_in(request.name), scopes())
        return pb.GetPledgeResponse(pledge=wire.pledge(one))

    async def ListPledges(self, request: pb.ListPledgesRequest, _context: Any) -> pb.ListPledgesResponse:
        """List the pledges below a division, or of a fund or project."""
        binding, parent = bind("ListPledges", request.parent, str(request.state)), request.parent
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.pledge_state(request.state)
        if parent.startswith(_PLACES):
            page = await self.read.pledges.page(code_of(parent), after=after, size=size(request), state=state)
        else:
            of = cause(parent)
            await self.read.assert_cause(of, scopes())
            page = await self.read.pledges.of("cause_id", of.id, after=after, size=size(request), state=state)
        return pb.ListPledgesResponse(pledges=map(wire.pledge, page.items), next_page_token=self.tokens.encode(page.next, binding=binding))

    async def ListPledgeChanges(self, request: pb.ListPledgeChangesRequest, _context: Any) -> pb.ListPledgeChangesResponse:
        """List what happened to a pledge."""
        binding = bind("ListPledgeChanges", request.parent)
        after, reach = self.tokens.decode(request.page_token, binding=binding), scopes()
        page = await self.read.pledges.changes(identifier_in(request.parent), reach, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListPledgeChangesResponse(changes=map(wire.pledge_change, page.items), next_page_token=token)

    async def _listed(self, parent: str, scopes: tuple[str, ...], narrowed: Narrowed, **turn: Any) -> Any:
        collection, _, name = parent.partition("/")
        if parent.startswith(_PLACES):
            return await self.read.below(name, narrowed, **turn)
        if collection == "pledges":
            return await self.read.of_pledge(identifier_in(name), scopes, narrowed, **turn)
        if collection == "persons":
            return await self.read.of_person(identifier_in(name), scopes, narrowed, **turn)
        return await self.read.of_cause(cause(parent), scopes, narrowed, **turn)

    def _wish(self, sent: pb.DonationEntry, path: str) -> Wish:
        return Wish(wishes.entry(sent, today=self.desk.clock.today(), path=path), path)
