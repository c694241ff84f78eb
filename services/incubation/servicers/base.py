"""BaseService: which bases there are, and who sits there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1 import base_pb2
from wushe.incubation.v1 import base_service_pb2 as pb
from wushe.incubation.v1.base_service_pb2_grpc import BaseServiceServicer

from services.incubation.domain.base import Base, SeatKind
from services.incubation.domain.base_rules import works_at
from services.incubation.use_cases.close_base import close_base
from services.incubation.use_cases.create_base import create_base
from services.incubation.use_cases.known import Known
from services.incubation.use_cases.office import Office
from services.incubation.use_cases.read_seats import ReadSeats
from services.incubation.use_cases.update_base import update_base
from services.incubation.wire import base_requests as wishes
from services.incubation.wire import bases as wire
from services.incubation.wire.places import day
from shared import call
from shared.aggregates import Reading
from shared.asked import reason, scopes
from shared.caller import EVERYWHERE, Caller
from shared.changing import Changing
from shared.clock import Clock
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.lists import Lists

_PUBLIC = (EVERYWHERE,)
"""Which bases there are is nobody's secret."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseServicer(BaseServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: Reading[Base]
    seats: ReadSeats
    clock: Clock
    known: Known
    change: Changing[Office, Base]
    lists: Lists

    async def CreateBase(self, request: pb.CreateBaseRequest, _context: Any) -> pb.CreateBaseResponse:
        """Record a base."""
        profile, place = wishes.profile(request.base), code_of(request.base.division)
        await self.known.place(place, field="base.division")
        return await self.change.make(request, pb.CreateBaseResponse, partial(create_base, profile=profile, place=place))

    async def GetBase(self, request: pb.GetBaseRequest, _context: Any) -> pb.GetBaseResponse:
        """Read one base."""
        return pb.GetBaseResponse(base=shown(await self.read.one(identifier_in(request.name), _PUBLIC)))

    async def ListBases(self, request: pb.ListBasesRequest, _context: Any) -> pb.ListBasesResponse:
        """List the bases below a division."""
        ask, narrowed = partial(self.read.page, code_of(request.parent), state=request.state or None), (request.parent, request.state)
        return await self.lists(request, pb.ListBasesResponse, ask, shown, field="bases", narrowed=narrowed)

    async def UpdateBase(self, request: pb.UpdateBaseRequest, _context: Any) -> pb.UpdateBaseResponse:
        """Change details, seats included."""
        change = partial(update_base, changes=wishes.changes(request))
        return await self.change.alter(request, pb.UpdateBaseResponse, change)

    async def CloseBase(self, request: pb.CloseBaseRequest, _context: Any) -> pb.CloseBaseResponse:
        """Close a base."""
        change = partial(close_base, reason=reason(request))
        return await self.change.alter(request, pb.CloseBaseResponse, change)

    async def GetOccupancy(self, request: pb.GetOccupancyRequest, _context: Any) -> pb.GetOccupancyResponse:
        """Tell how many seats are taken."""
        on = day(request.day, field="day") if request.HasField("day") else self.clock.today()
        base, taken = await self.seats.counts(identifier_in(request.base), call.current().caller, on)
        counts = [(kind, base.profile.seats(kind), taken.get(kind, 0)) for kind in SeatKind]
        return pb.GetOccupancyResponse(seats=[wire.seat_count(*count) for count in counts])

    async def ListSeatOccupancies(self, request: pb.ListSeatOccupanciesRequest, _context: Any) -> pb.ListSeatOccupanciesResponse:
        """List who sits or sat there."""
        ask, narrowed = partial(self.seats.page, identifier_in(request.parent), call.current().caller), (request.parent,)
        return await self.lists(request, pb.ListSeatOccupanciesResponse, ask, wire.occupancy, field="occupancies", narrowed=narrowed)

    async def ListBaseChanges(self, request: pb.ListBaseChangesRequest, _context: Any) -> pb.ListBaseChangesResponse:
        """List what happened to a base."""
        ask, encode = partial(self.read.changes, identifier_in(request.parent), scopes()), partial(wire.change, request.parent)
        return await self.lists(request, pb.ListBaseChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))


def shown(one: Base) -> base_pb2.Base:
    """Return a base as the present caller may see it."""
    return _seen_by(call.current().caller, one)


async def answered(_tx: AsyncConnection, errand: Errand, one: Base) -> Mapping[str, base_pb2.Base]:
    """Return what a change of a base is answered with."""
    return {"base": _seen_by(errand.caller, one)}


def _seen_by(caller: Caller, one: Base) -> base_pb2.Base:
    """Return a base as a caller may see it: its staff to those who work there."""
    return wire.base(one, staff=works_at(caller, one))
