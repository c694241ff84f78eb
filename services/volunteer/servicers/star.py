"""StarService: the rule about stars, who has applied, and who has them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import star_service_pb2 as pb
from wushe.volunteer.v1.star_service_pb2_grpc import StarServiceServicer

from services.volunteer.domain.star import Star
from services.volunteer.use_cases.apply_for_star import apply_for_star
from services.volunteer.use_cases.approve_star import approve_star
from services.volunteer.use_cases.read_stars import ReadStars
from services.volunteer.use_cases.reject_star import reject_star
from services.volunteer.use_cases.star_desk import StarDesk
from services.volunteer.wire import stars as wire
from shared import asked
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.lists import Lists
from shared.once import Once
from shared.page_token import PageTokens, bind

PAGE: Final = 100
LARGEST_PAGE: Final = 1000

Answer = TypeVar("Answer", bound=Message)
StarChange = Callable[[AsyncConnection, StarDesk, Errand], Awaitable[Star]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StarServicer(StarServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadStars
    desk: StarDesk
    once: Once
    tokens: PageTokens
    lists: Lists

    async def GetStarRule(self, _request: pb.GetStarRuleRequest, _context: Any) -> pb.GetStarRuleResponse:
        """Read the rule in force."""
        return pb.GetStarRuleResponse(rule=wire.rule(self.desk.rule))

    async def ApplyForStar(self, request: pb.ApplyForStarRequest, _context: Any) -> pb.ApplyForStarResponse:
        """Apply for a star of a volunteer."""
        change = partial(apply_for_star, volunteer=identifier_in(request.volunteer), level=request.level)
        return await self._star(request, pb.ApplyForStarResponse, change)

    async def ApproveStar(self, request: pb.ApproveStarRequest, _context: Any) -> pb.ApproveStarResponse:
        """Grant a star."""
        return await self._star(request, pb.ApproveStarResponse, partial(approve_star, expected=asked.expected(request)))

    async def RejectStar(self, request: pb.RejectStarRequest, _context: Any) -> pb.RejectStarResponse:
        """Refuse an application."""
        change = partial(reject_star, expected=asked.expected(request), reason=asked.reason(request))
        return await self._star(request, pb.RejectStarResponse, change)

    async def GetStar(self, request: pb.GetStarRequest, _context: Any) -> pb.GetStarResponse:
        """Read one star."""
        return pb.GetStarResponse(star=wire.star(await self.read.one(identifier_in(request.name), asked.scopes())))

    async def ListStars(self, request: pb.ListStarsRequest, _context: Any) -> pb.ListStarsResponse:
        """List the stars of a volunteer, or those below a division."""
        binding = bind("ListStars", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wire.star_state(request.state)
        size = asked.size(request)
        if request.parent.startswith("volunteers/"):
            page = await self.read.of_volunteer(identifier_in(request.parent), asked.scopes(), state=state, after=after, size=size)
        else:
            page = await self.read.page(code_of(request.parent), state=state, after=after, size=size)
        return pb.ListStarsResponse(stars=map(wire.star, page.items), next_page_token=self.tokens.encode(page.next, binding=binding))

    async def ListStarChanges(self, request: pb.ListStarChangesRequest, _context: Any) -> pb.ListStarChangesResponse:
        """List what happened to a star."""
        ask, encode = partial(self.read.changes, identifier_in(request.parent), asked.scopes()), partial(wire.change, request.parent)
        return await self.lists(request, pb.ListStarChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))

    async def _star(self, request: Any, answer: type[Answer], change: StarChange) -> Answer:
        """Change one star once."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(star=wire.star(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)
