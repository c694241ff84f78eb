"""FundraisingEntitlementService: who may raise money in public."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from wushe.charity.v1 import fundraising_entitlement_service_pb2 as pb
from wushe.charity.v1.fundraising_entitlement_service_pb2_grpc import FundraisingEntitlementServiceServicer

from services.charity.domain.entitlement import Entitlement
from services.charity.use_cases.entitlement_desk import EntitlementDesk
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.record_entitlement import record_entitlement
from services.charity.use_cases.revoke_entitlement import revoke_entitlement
from services.charity.wire import entitlements as wire
from shared.aggregates import Reading
from shared.asked import reason, size
from shared.caller import EVERYWHERE
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.page_token import PageTokens, bind

_EVERYBODY: Final = (EVERYWHERE,)
"""Who may raise money in public is no secret: whoever has an account may know it of all organisations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundraisingEntitlementServicer(FundraisingEntitlementServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: Reading[Entitlement]
    known: KnownCauses
    change: Changing[EntitlementDesk, Entitlement]
    tokens: PageTokens

    async def RecordEntitlement(self, request: pb.RecordEntitlementRequest, _context: Any) -> pb.RecordEntitlementResponse:
        """Record an entitlement."""
        wish = wire.grant(request)
        await self.known.check({}, {"organization": [wish.organization]})
        return await self.change.make(request, pb.RecordEntitlementResponse, partial(record_entitlement, wish=wish))

    async def RevokeEntitlement(self, request: pb.RevokeEntitlementRequest, _context: Any) -> pb.RevokeEntitlementResponse:
        """Take an entitlement back."""
        change = partial(revoke_entitlement, reason=reason(request))
        return await self.change.alter(request, pb.RevokeEntitlementResponse, change)

    async def GetEntitlement(self, request: pb.GetEntitlementRequest, _context: Any) -> pb.GetEntitlementResponse:
        """Read one entitlement."""
        one = await self.read.one(identifier_in(request.name), _EVERYBODY)
        return pb.GetEntitlementResponse(fundraising_entitlement=wire.entitlement(one))

    async def ListEntitlements(self, request: pb.ListEntitlementsRequest, _context: Any) -> pb.ListEntitlementsResponse:
        """List the entitlements of an organisation, or those given below a division."""
        binding = bind("ListEntitlements", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wire.entitlement_state(request.state)
        if request.parent.startswith("organizations/"):
            organization = identifier_in(request.parent)
            page = await self.read.of("organization_id", organization, after=after, size=size(request), state=state)
        else:
            page = await self.read.page(code_of(request.parent), after=after, size=size(request), state=state)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListEntitlementsResponse(fundraising_entitlements=map(wire.entitlement, page.items), next_page_token=token)
