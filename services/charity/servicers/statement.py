"""StatementService: what the bank says, held against the ledger."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from wushe.charity.v1 import statement_service_pb2 as pb
from wushe.charity.v1.statement_service_pb2_grpc import StatementServiceServicer

from services.charity.domain.statement import StatementLine
from services.charity.use_cases.list_unbanked_donations import ListUnbankedDonations
from services.charity.use_cases.match_statement_line import match_statement_line
from services.charity.use_cases.set_aside_statement_line import set_aside_statement_line
from services.charity.use_cases.statement_desk import StatementDesk
from services.charity.wire import donations
from services.charity.wire import statements as wire
from services.charity.wire.texts import day
from shared.aggregates import Reading
from shared.asked import errand, expected, reason, scopes, size
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementServicer(StatementServiceServicer):
    """Decodes, asks a use case, encodes."""

    imports: Imports
    read: Reading[StatementLine]
    unbanked: ListUnbankedDonations
    change: Changing[StatementDesk, StatementLine]
    tokens: PageTokens

    async def ImportStatement(
        self, requests: AsyncIterator[pb.ImportStatementRequest], _context: Any
    ) -> AsyncIterator[pb.ImportStatementResponse]:
        """Take in rows, and tell after each message what is safe."""
        async for received in self.imports.receive(requests, errand()):
            yield pb.ImportStatementResponse(job=sent(received.job), received_line=received.line)

    async def GetStatementLine(self, request: pb.GetStatementLineRequest, _context: Any) -> pb.GetStatementLineResponse:
        """Read one line."""
        one = await self.read.one(identifier_in(request.name), scopes())
        return pb.GetStatementLineResponse(statement_line=wire.line(one))

    async def ListStatementLines(self, request: pb.ListStatementLinesRequest, _context: Any) -> pb.ListStatementLinesResponse:
        """List the lines below a division."""
        binding = bind("ListStatementLines", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wire.line_state(request.state)
        page = await self.read.page(code_of(request.parent), after=after, size=size(request), state=state)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListStatementLinesResponse(statement_lines=map(wire.line, page.items), next_page_token=token)

    async def MatchStatementLine(self, request: pb.MatchStatementLineRequest, _context: Any) -> pb.MatchStatementLineResponse:
        """Say what a line is."""
        change = partial(match_statement_line, expected=expected(request), match=wire.match(request.matched))
        return await self.change(request, pb.MatchStatementLineResponse, change)

    async def SetAsideStatementLine(self, request: pb.SetAsideStatementLineRequest, _context: Any) -> pb.SetAsideStatementLineResponse:
        """Say that a line is nothing of the ledger."""
        change = partial(set_aside_statement_line, reason=reason(request))
        return await self.change.alter(request, pb.SetAsideStatementLineResponse, change)

    async def ListUnbankedDonations(self, request: pb.ListUnbankedDonationsRequest, _context: Any) -> pb.ListUnbankedDonationsResponse:
        """List donations that no line is."""
        last = day(request.last_day, field="last_day") if request.HasField("last_day") else date.max
        binding = bind("ListUnbankedDonations", request.parent, last.isoformat())
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.unbanked(code_of(request.parent), last, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListUnbankedDonationsResponse(donations=map(donations.donation, page.items), next_page_token=token)
