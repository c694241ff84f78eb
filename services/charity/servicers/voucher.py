"""VoucherService: what is prepared by one person and posted by another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.charity.v1 import voucher_service_pb2 as pb
from wushe.charity.v1.voucher_service_pb2_grpc import VoucherServiceServicer

from services.charity.domain.voucher import Voucher
from services.charity.use_cases.post_voucher import post_voucher
from services.charity.use_cases.prepare_voucher import prepare_voucher
from services.charity.use_cases.read_ledger import ReadLedger
from services.charity.use_cases.reject_voucher import reject_voucher
from services.charity.use_cases.voucher_desk import VoucherDesk
from services.charity.wire import voucher_requests as wishes
from services.charity.wire import vouchers as wire
from services.charity.wire.names import cause
from shared.aggregates import Reading
from shared.asked import expected, reason, scopes, size
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherServicer(VoucherServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: Reading[Voucher]
    ledger: ReadLedger
    change: Changing[VoucherDesk, Voucher]
    tokens: PageTokens

    async def PrepareVoucher(self, request: pb.PrepareVoucherRequest, _context: Any) -> pb.PrepareVoucherResponse:
        """Prepare a voucher."""
        change = partial(prepare_voucher, wish=wishes.wish(request), paper=wishes.paper(request))
        return await self.change.make(request, pb.PrepareVoucherResponse, change)

    async def PostVoucher(self, request: pb.PostVoucherRequest, _context: Any) -> pb.PostVoucherResponse:
        """Put a voucher into the ledger."""
        return await self.change(request, pb.PostVoucherResponse, partial(post_voucher, expected=expected(request)))

    async def RejectVoucher(self, request: pb.RejectVoucherRequest, _context: Any) -> pb.RejectVoucherResponse:
        """Refuse a voucher."""
        change = partial(reject_voucher, reason=reason(request))
        return await self.change.alter(request, pb.RejectVoucherResponse, change)

    async def GetVoucher(self, request: pb.GetVoucherRequest, _context: Any) -> pb.GetVoucherResponse:
        """Read one voucher."""
        one = await self.read.one(identifier_in(request.name), scopes())
        return pb.GetVoucherResponse(voucher=wire.voucher(one))

    async def ListVouchers(self, request: pb.ListVouchersRequest, _context: Any) -> pb.ListVouchersResponse:
        """List the vouchers of a fund or project, or those below a division."""
        binding, parent = bind("ListVouchers", request.parent, str(request.state), request.query), request.parent
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.voucher_state(request.state)
        if parent.startswith("charity"):
            of = await self.ledger.seen_cause(cause(parent), scopes())
            page = await self.read.of("cause_id", of.id, after=after, size=size(request), state=state, called=request.query)
        else:
            page = await self.read.page(code_of(parent), after=after, size=size(request), state=state, called=request.query)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListVouchersResponse(vouchers=map(wire.voucher, page.items), next_page_token=token)

    async def ListVoucherChanges(self, request: pb.ListVoucherChangesRequest, _context: Any) -> pb.ListVoucherChangesResponse:
        """List what happened to a voucher."""
        binding = bind("ListVoucherChanges", request.parent)
        after, reach = self.tokens.decode(request.page_token, binding=binding), scopes()
        page = await self.read.changes(identifier_in(request.parent), reach, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListVoucherChangesResponse(changes=map(wire.change, page.items), next_page_token=token)
