"""ServiceMonthService: what stations did, by month and field."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.social_work.v1 import service_month_pb2
from wushe.social_work.v1 import service_month_service_pb2 as pb
from wushe.social_work.v1.service_month_service_pb2_grpc import ServiceMonthServiceServicer

from services.social_work.domain.service_month import ServiceMonth
from services.social_work.use_cases.close_service_month import close_service_month
from services.social_work.use_cases.correct_service_counts import correct_service_counts
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.open_service_month import open_service_month
from services.social_work.use_cases.read_service_months import ReadServiceMonths
from services.social_work.use_cases.record_service_counts import Entered, record_service_counts
from services.social_work.wire import service_months as wire
from shared.aggregates.told import told
from shared.asked import expected, reason, scopes
from shared.changing import Changing
from shared.ids import identifier_in
from shared.lists import turn
from shared.page_token import PageTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceMonthServicer(ServiceMonthServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadServiceMonths
    change: Changing[Office, ServiceMonth]
    tokens: PageTokens

    async def RecordServiceCounts(self, request: pb.RecordServiceCountsRequest, _context: Any) -> pb.RecordServiceCountsResponse:
        """Enter counts of a month."""
        station, counts = identifier_in(request.station), wire.counts(request.counts)
        entered = Entered(station, request.year, request.month, counts, request.etag)
        if request.etag:
            return await self.change(request, pb.RecordServiceCountsResponse, partial(record_service_counts, entered=entered))
        return await self.change.make(request, pb.RecordServiceCountsResponse, partial(open_service_month, entered=entered))

    async def CloseServiceMonth(self, request: pb.CloseServiceMonthRequest, _context: Any) -> pb.CloseServiceMonthResponse:
        """Close a month."""
        return await self.change(request, pb.CloseServiceMonthResponse, partial(close_service_month, expected=expected(request)))

    async def CorrectServiceCounts(self, request: pb.CorrectServiceCountsRequest, _context: Any) -> pb.CorrectServiceCountsResponse:
        """Correct counts of a closed month."""
        change = partial(correct_service_counts, expected=expected(request), counts=wire.counts(request.counts), reason=reason(request))
        return await self.change(request, pb.CorrectServiceCountsResponse, change)

    async def GetServiceMonth(self, request: pb.GetServiceMonthRequest, _context: Any) -> pb.GetServiceMonthResponse:
        """Read one service month."""
        found = await self.read.reading.one(identifier_in(request.name), scopes())
        return pb.GetServiceMonthResponse(service_month=wire.month(found))

    async def ListServiceMonths(self, request: pb.ListServiceMonthsRequest, _context: Any) -> pb.ListServiceMonthsResponse:
        """List the service months below a division, or of a station."""
        here = turn(self.tokens, request, request.year, request.month, request.state)
        filters = {"year": request.year or None, "month": request.month or None, "state": wire.month_state(request.state)}
        page = await self.read.page(request.parent, scopes(), filters, after=here.after, size=here.size)
        return pb.ListServiceMonthsResponse(service_months=map(wire.month, page.items), next_page_token=here.next(page))

    async def ListCountCorrections(self, request: pb.ListCountCorrectionsRequest, _context: Any) -> pb.ListCountCorrectionsResponse:
        """List the corrections of a service month."""
        here = turn(self.tokens, request)
        page = await self.read.corrections(identifier_in(request.parent), scopes(), after=here.after, size=here.size)
        return pb.ListCountCorrectionsResponse(corrections=map(wire.correction, page.items), next_page_token=here.next(page))

    async def ListServiceMonthChanges(
        self, request: pb.ListServiceMonthChangesRequest, _context: Any
    ) -> pb.ListServiceMonthChangesResponse:
        """List the history of a service month."""
        here = turn(self.tokens, request)
        page = await self.read.reading.changes(identifier_in(request.parent), scopes(), after=here.after, size=here.size)
        entries = [service_month_pb2.ServiceMonthChange(service_month=request.parent, **told(entry)) for entry in page.items]
        return pb.ListServiceMonthChangesResponse(changes=entries, next_page_token=here.next(page))
