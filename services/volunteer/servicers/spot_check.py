"""SpotCheckService: spot checks that anybody can recompute."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import spot_check_service_pb2 as pb
from wushe.volunteer.v1.spot_check_service_pb2_grpc import SpotCheckServiceServicer

from services.volunteer.domain.spot_check import CheckFinding, SpotCheck, SpotCheckState
from services.volunteer.domain.texts import readable
from services.volunteer.servicers.review_policies import INSIDE
from services.volunteer.use_cases.create_spot_check import create_spot_check
from services.volunteer.use_cases.draw_spot_check import draw_spot_check
from services.volunteer.use_cases.publish_spot_check import publish_spot_check
from services.volunteer.use_cases.read_spot_checks import ReadSpotChecks
from services.volunteer.use_cases.record_finding import Checked, record_finding_of
from services.volunteer.use_cases.spot_check_desk import SpotCheckDesk
from services.volunteer.wire import spot_checks as wire
from shared import asked, call
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.purpose import purpose

Answer = TypeVar("Answer", bound=Message)
Change = Callable[[AsyncConnection, SpotCheckDesk, Errand], Awaitable[SpotCheck]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotCheckServicer(SpotCheckServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadSpotChecks
    desk: SpotCheckDesk
    once: Once
    tokens: PageTokens

    async def CreateSpotCheck(self, request: pb.CreateSpotCheckRequest, _context: Any) -> pb.CreateSpotCheckResponse:
        """Freeze the population of a spot check."""
        return await self._change(request, pb.CreateSpotCheckResponse, partial(create_spot_check, plan=wire.plan(request)))

    async def DrawSpotCheck(self, request: pb.DrawSpotCheckRequest, _context: Any) -> pb.DrawSpotCheckResponse:
        """Draw the sample."""
        seed = readable(request.public_seed, field="public_seed") if request.public_seed else ""
        change = partial(draw_spot_check, expected=asked.expected(request), public_seed=seed)
        return await self._change(request, pb.DrawSpotCheckResponse, change)

    async def RecordFinding(self, request: pb.RecordFindingRequest, _context: Any) -> pb.RecordFindingResponse:
        """Note what was found out about a record."""
        names = identifier_in(request.name), identifier_in(request.service_record)
        stated = Checked(*names, CheckFinding(request.finding), purpose(request.note, field="note"))
        return await self._change(request, pb.RecordFindingResponse, partial(record_finding_of, stated=stated))

    async def PublishSpotCheck(self, request: pb.PublishSpotCheckRequest, _context: Any) -> pb.PublishSpotCheckResponse:
        """Publish the result."""
        return await self._change(request, pb.PublishSpotCheckResponse, partial(publish_spot_check, expected=asked.expected(request)))

    async def GetSpotCheck(self, request: pb.GetSpotCheckRequest, _context: Any) -> pb.GetSpotCheckResponse:
        """Read a spot check."""
        found = await self.read.one(identifier_in(request.name), _inside(), field="name")
        return pb.GetSpotCheckResponse(spot_check=wire.check(found))

    async def ListSpotChecks(self, request: pb.ListSpotChecksRequest, _context: Any) -> pb.ListSpotChecksResponse:
        """List spot checks, newest first."""
        binding = bind("ListSpotChecks", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), request.state
        wanted = SpotCheckState(state) if state else None
        page = await self.read.below(code_of(request.parent), _inside(), wanted, after=after, size=asked.size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListSpotChecksResponse(spot_checks=map(wire.check, page.items), next_page_token=token)

    async def ListSpotCheckItems(self, request: pb.ListSpotCheckItemsRequest, _context: Any) -> pb.ListSpotCheckItemsResponse:
        """List the sample."""
        binding, scopes = bind("ListSpotCheckItems", request.parent), _inside()
        after = self.tokens.decode(request.page_token, binding=binding)
        check = await self.read.one(identifier_in(request.parent), scopes, field="parent")
        page = await self.read.items(check, after=after, size=asked.size(request))
        items, token = map(partial(wire.item, inside=check.seen_from(scopes)), page.items), self.tokens.encode(page.next, binding=binding)
        return pb.ListSpotCheckItemsResponse(items=items, next_page_token=token)

    async def ListSpotCheckPopulation(
        self, request: pb.ListSpotCheckPopulationRequest, _context: Any
    ) -> pb.ListSpotCheckPopulationResponse:
        """List the population."""
        binding = bind("ListSpotCheckPopulation", request.parent)
        after = self.tokens.decode(request.page_token, binding=binding)
        check = await self.read.one(identifier_in(request.parent), _inside(), field="parent")
        page = await self.read.population(check, after=after, size=asked.size(request))
        names = [f"serviceRecords/{one}" for one in page.items]
        return pb.ListSpotCheckPopulationResponse(service_records=names, next_page_token=self.tokens.encode(page.next, binding=binding))

    async def _change(self, request: Any, answer: type[Answer], change: Change) -> Answer:
        """Change one spot check once."""
        asked_for = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(spot_check=wire.check(await change(tx, self.desk, asked_for)))

        return await self.once(request, answer, work)


def _inside() -> Sequence[str]:
    """Return where the caller sees what is not published."""
    return call.current().caller.scopes(INSIDE)
