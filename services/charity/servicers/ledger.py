"""LedgerService: books, entries, ratios and the audit."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from wushe.charity.v1 import ledger_service_pb2 as pb
from wushe.charity.v1.ledger_service_pb2_grpc import LedgerServiceServicer

from services.charity.domain.ratios import RatioKind, RatioSide
from services.charity.use_cases.audit_ledger import audit_ledger
from services.charity.use_cases.read_ledger import ReadLedger
from services.charity.use_cases.read_ratios import ReadRatios
from services.charity.wire import ledger as wire
from services.charity.wire import ledger_answers as answers
from services.charity.wire.names import cause
from shared.asked import scopes, size
from shared.codes import code_of
from shared.db import Database
from shared.ids import identifier_in
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerServicer(LedgerServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadLedger
    ratios: ReadRatios
    database: Database
    tokens: PageTokens

    async def ListBooks(self, request: pb.ListBooksRequest, _context: Any) -> pb.ListBooksResponse:
        """List the books of a fund or project, or those below a division."""
        if request.parent.startswith("charity"):
            held = await self.read.books_of(cause(request.parent), scopes())
            return pb.ListBooksResponse(books=map(wire.book, held))
        binding = bind("ListBooks", request.parent)
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.read.books_below(code_of(request.parent), after=after, size=size(request))
        return pb.ListBooksResponse(books=map(wire.book, page.items), next_page_token=self.tokens.encode(page.next, binding=binding))

    async def GetLedgerEntry(self, request: pb.GetLedgerEntryRequest, _context: Any) -> pb.GetLedgerEntryResponse:
        """Read one entry."""
        posted = await self.read.entry(identifier_in(request.name), scopes())
        return pb.GetLedgerEntryResponse(entry=wire.entry(posted.entry, posted.lines))

    async def ListLedgerEntries(self, request: pb.ListLedgerEntriesRequest, _context: Any) -> pb.ListLedgerEntriesResponse:
        """List the entries of a fund or project."""
        days = answers.days(request)
        binding = bind("ListLedgerEntries", request.parent, *(day.isoformat() for day in days))
        after, reach = self.tokens.decode(request.page_token, binding=binding), scopes()
        page = await self.read.entries_of(cause(request.parent), reach, days, after=after, size=size(request))
        found = [wire.entry(posted.entry, posted.lines) for posted in page.items]
        return pb.ListLedgerEntriesResponse(entries=found, next_page_token=self.tokens.encode(page.next, binding=binding))

    async def GetSpendingRatios(self, request: pb.GetSpendingRatiosRequest, _context: Any) -> pb.GetSpendingRatiosResponse:
        """Compute the ratios of a charity's year."""
        found = await self.ratios(identifier_in(request.organization), request.year, scopes())
        return pb.GetSpendingRatiosResponse(ratios=map(answers.ratio, found))

    async def ListRatioEntries(self, request: pb.ListRatioEntriesRequest, _context: Any) -> pb.ListRatioEntriesResponse:
        """List what a side of a ratio is the sum of."""
        side = RatioKind(request.kind), RatioSide(request.side)
        binding = bind("ListRatioEntries", request.organization, str(request.year), *map(str, side))
        after = self.tokens.decode(request.page_token, binding=binding)
        wanted = identifier_in(request.organization), request.year, side, scopes()
        page = await self.ratios.entries(*wanted, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListRatioEntriesResponse(entries=map(answers.ratio_entry, page.items), next_page_token=token)

    async def AuditLedger(self, request: pb.AuditLedgerRequest, _context: Any) -> AsyncIterator[pb.AuditLedgerResponse]:
        """Add every book up anew."""
        async for one in audit_ledger(self.database, code_of(request.parent)):
            yield answers.audited(one)
