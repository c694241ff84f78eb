"""StationService: where there is a station and where none, who runs it, how it is judged."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.social_work.v1 import station_pb2
from wushe.social_work.v1 import station_service_pb2 as pb
from wushe.social_work.v1.station_service_pb2_grpc import StationServiceServicer

from services.social_work.domain.station import Station
from services.social_work.use_cases.close_station import close_station
from services.social_work.use_cases.create_station import create_station
from services.social_work.use_cases.evaluate_station import evaluate_station
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.open_station import open_station
from services.social_work.use_cases.read_stations import ReadStations
from services.social_work.use_cases.update_station import update_station
from services.social_work.wire import stations as wire
from services.social_work.wire.common import day, day_if_sent, organisation
from shared.aggregates.told import told
from shared.asked import errand, reason, scopes
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.lists import turn
from shared.page_token import PageTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class StationServicer(StationServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadStations
    change: Changing[Office, Station]
    neighbours: Neighbours
    tokens: PageTokens
    imports: Imports

    async def CreateStation(self, request: pb.CreateStationRequest, _context: Any) -> pb.CreateStationResponse:
        """Record a planned station."""
        wish = wire.new_station(request.station)
        await self.neighbours.place(wish.township, field="station.township")
        await self.neighbours.organisation(wish.operator, field="station.operator")
        return await self.change.make(request, pb.CreateStationResponse, partial(create_station, wish=wish))

    async def GetStation(self, request: pb.GetStationRequest, _context: Any) -> pb.GetStationResponse:
        """Read one station."""
        return pb.GetStationResponse(station=wire.station(*await self.read.one(identifier_in(request.name), scopes())))

    async def BatchGetStations(self, request: pb.BatchGetStationsRequest, _context: Any) -> pb.BatchGetStationsResponse:
        """Read many stations."""
        found = await self.read.many(list(map(identifier_in, request.names)), scopes(), field="names")
        return pb.BatchGetStationsResponse(stations=[wire.station(*one) for one in found])

    async def ListStations(self, request: pb.ListStationsRequest, _context: Any) -> pb.ListStationsResponse:
        """List the stations below a division."""
        here, state, operator = turn(self.tokens, request, request.state, request.operator), request.state, request.operator
        page = await self.read.page(
            code_of(request.parent), after=here.after, size=here.size, state=wire.station_state(state), operator=organisation(operator)
        )
        return pb.ListStationsResponse(stations=[wire.station(*one) for one in page.items], next_page_token=here.next(page))

    async def UpdateStation(self, request: pb.UpdateStationRequest, _context: Any) -> pb.UpdateStationResponse:
        """Change name, operator or the staff asked for."""
        changes = wire.changes(request)
        await self.neighbours.organisation(changes.get("operator"), field="update.operator")
        return await self.change.alter(request, pb.UpdateStationResponse, partial(update_station, changes=changes))

    async def OpenStation(self, request: pb.OpenStationRequest, _context: Any) -> pb.OpenStationResponse:
        """Open a planned station."""
        change = partial(open_station, day=day(request.open_date, field="open_date"))
        return await self.change.alter(request, pb.OpenStationResponse, change)

    async def EvaluateStation(self, request: pb.EvaluateStationRequest, _context: Any) -> pb.EvaluateStationResponse:
        """Record the evaluation of a year."""
        evaluation = wire.evaluation(request.evaluation)
        await self.neighbours.organisation(evaluation.evaluator, field="evaluation.evaluator")
        change = partial(evaluate_station, evaluation=evaluation)
        return await self.change.alter(request, pb.EvaluateStationResponse, change, writing=True)

    async def CloseStation(self, request: pb.CloseStationRequest, _context: Any) -> pb.CloseStationResponse:
        """Close a station without posts."""
        change = partial(close_station, day=day_if_sent(request, "close_date"), reason=reason(request))
        return await self.change.alter(request, pb.CloseStationResponse, change)

    async def ListStationEvaluations(self, request: pb.ListStationEvaluationsRequest, _context: Any) -> pb.ListStationEvaluationsResponse:
        """List the evaluations of a station."""
        here = turn(self.tokens, request)
        page = await self.read.evaluations(identifier_in(request.parent), scopes(), after=here.after, size=here.size)
        return pb.ListStationEvaluationsResponse(evaluations=map(wire.sent_evaluation, page.items), next_page_token=here.next(page))

    async def ListStationChanges(self, request: pb.ListStationChangesRequest, _context: Any) -> pb.ListStationChangesResponse:
        """List the history of a station."""
        here = turn(self.tokens, request)
        page = await self.read.reading.changes(identifier_in(request.parent), scopes(), after=here.after, size=here.size)
        entries = [station_pb2.StationChange(station=request.parent, **told(entry)) for entry in page.items]
        return pb.ListStationChangesResponse(changes=entries, next_page_token=here.next(page))

    async def ListTownshipCoverage(self, request: pb.ListTownshipCoverageRequest, _context: Any) -> pb.ListTownshipCoverageResponse:
        """List how townships are served."""
        here = turn(self.tokens, request, request.only_gaps)
        page = await self.read.coverage(code_of(request.parent), only_gaps=request.only_gaps, after=here.after, size=here.size)
        return pb.ListTownshipCoverageResponse(townships=map(wire.coverage, page.items), next_page_token=here.next(page))

    async def ImportStations(
        self, requests: AsyncIterator[pb.ImportStationsRequest], _context: Any
    ) -> AsyncIterator[pb.ImportStationsResponse]:
        """Take in the rows of a list, and tell after each message what is safe."""
        async for received in self.imports.receive(requests, errand()):
            yield pb.ImportStationsResponse(job=sent(received.job), received_line=received.line)
