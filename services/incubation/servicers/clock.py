"""ClockService: what the rules give time for, what is late, and what soon will be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.incubation.v1 import clock_service_pb2 as pb
from wushe.incubation.v1.clock_service_pb2_grpc import ClockServiceServicer

from services.incubation.use_cases.read_clocks import ReadClocks
from services.incubation.wire import clocks as wire
from shared import call
from shared.clock import Clock
from shared.codes import code_of
from shared.lists import Lists
from shared.statutory.rules import RuleBook


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockServicer(ClockServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadClocks
    rules: RuleBook
    clock: Clock
    lists: Lists

    async def ListClockRules(self, _request: pb.ListClockRulesRequest, _context: Any) -> pb.ListClockRulesResponse:
        """Read the rules in force."""
        return pb.ListClockRulesResponse(rules=map(wire.rule, self.rules))

    async def ListClocks(self, request: pb.ListClocksRequest, _context: Any) -> pb.ListClocksResponse:
        """List every clock about one thing."""
        found = await self.read.about(request.parent, call.current().caller)
        return pb.ListClocksResponse(clocks=map(partial(wire.clock, at=self.clock.now()), found))

    async def ListOverdueClocks(self, request: pb.ListOverdueClocksRequest, _context: Any) -> pb.ListOverdueClocksResponse:
        """List what is late."""
        now, encode = self.clock.now(), partial(wire.clock, at=self.clock.now())
        ask, narrowed = partial(self.read.overdue, code_of(request.parent), now), (request.parent,)
        return await self.lists(request, pb.ListOverdueClocksResponse, ask, encode, field="clocks", narrowed=narrowed)

    async def ListDueClocks(self, request: pb.ListDueClocksRequest, _context: Any) -> pb.ListDueClocksResponse:
        """List what soon will be."""
        now, encode = self.clock.now(), partial(wire.clock, at=self.clock.now())
        ask = partial(self.read.due_soon, code_of(request.parent), now, request.within_days)
        narrowed = (request.parent, request.within_days)
        return await self.lists(request, pb.ListDueClocksResponse, ask, encode, field="clocks", narrowed=narrowed)
