"""DisclosureService: what the law asks to be disclosed about charity projects, and what is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.charity.v1 import disclosure_pb2
from wushe.charity.v1 import disclosure_service_pb2 as pb
from wushe.charity.v1.disclosure_service_pb2_grpc import DisclosureServiceServicer

from services.charity.domain.disclosure import Disclosure
from services.charity.store.disclosures import KeptEdition
from services.charity.use_cases.disclosure_desk import DisclosureDesk
from services.charity.use_cases.draft_disclosure import draft_disclosure
from services.charity.use_cases.publish_disclosure import publish_disclosure
from services.charity.use_cases.read_disclosures import ReadDisclosures, ReadPublished
from services.charity.use_cases.read_projects import ReadProjects
from services.charity.use_cases.return_disclosure import return_disclosure
from services.charity.use_cases.review_disclosure import review_disclosure
from services.charity.use_cases.revise_disclosure import revise_disclosure
from services.charity.wire import disclosures as wire
from services.charity.wire import editions
from services.charity.wire.texts import day
from shared.asked import expected, reason, scopes, size
from shared.changing import Changing
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.instants import sent_day
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureServicer(DisclosureServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadDisclosures
    projects: ReadProjects
    published: ReadPublished
    desk: DisclosureDesk
    change: Changing[DisclosureDesk, Disclosure]
    draw_up: Changing[DisclosureDesk, tuple[Disclosure, KeptEdition]]
    tokens: PageTokens

    async def ListStatutoryDuties(self, request: pb.ListStatutoryDutiesRequest, _context: Any) -> pb.ListStatutoryDutiesResponse:
        """List what is late below a division, or falls due by a day."""
        until = day(request.due_until, field="due_until") if request.HasField("due_until") else None
        binding, now = bind("ListStatutoryDuties", request.parent, str(until)), self.desk.clock.now()
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.read.duties(code_of(request.parent), now=now, until=until, after=after, size=size(request))
        rules, token = self.desk.clocks.law.rules, self.tokens.encode(page.next, binding=binding)
        duties = [wire.duty(clock, rules[clock.rule], clock.state(now)) for clock in page.items]
        return pb.ListStatutoryDutiesResponse(duties=duties, next_page_token=token)

    async def ListOwedDisclosures(self, request: pb.ListOwedDisclosuresRequest, _context: Any) -> pb.ListOwedDisclosuresResponse:
        """List the disclosures of a project, or those below a division."""
        binding = bind("ListOwedDisclosures", request.parent, str(request.state), str(request.kind))
        after = self.tokens.decode(request.page_token, binding=binding)
        filters: dict[str, Any] = {"state": wire.disclosure_state(request.state), "kind": wire.disclosure_kind(request.kind)}
        if request.parent.startswith("charityProjects/"):
            one = await self.projects.kept.one(identifier_in(request.parent), scopes(), field="parent")
            page = await self.read.kept.of("project_id", one.id, after=after, size=size(request), **filters)
        else:
            page = await self.read.kept.page(code_of(request.parent), after=after, size=size(request), **filters)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListOwedDisclosuresResponse(disclosures=map(wire.disclosure, page.items), next_page_token=token)

    async def GetDisclosureEdition(self, request: pb.GetDisclosureEditionRequest, _context: Any) -> pb.GetDisclosureEditionResponse:
        """Read a disclosure with an edition, published or not."""
        one, kept = await self.read.edition(identifier_in(request.name), request.edition, scopes())
        return pb.GetDisclosureEditionResponse(disclosure=wire.disclosure(one), edition=_edition(one, kept) if kept else None)

    async def DraftDisclosure(self, request: pb.DraftDisclosureRequest, _context: Any) -> pb.DraftDisclosureResponse:
        """Draw the newest edition up."""
        return await self.draw_up(request, pb.DraftDisclosureResponse, partial(draft_disclosure, expected=expected(request)))

    async def ReviewDisclosure(self, request: pb.ReviewDisclosureRequest, _context: Any) -> pb.ReviewDisclosureResponse:
        """Say that the newest edition is right."""
        return await self.change(request, pb.ReviewDisclosureResponse, partial(review_disclosure, expected=expected(request)))

    async def ReturnDisclosure(self, request: pb.ReturnDisclosureRequest, _context: Any) -> pb.ReturnDisclosureResponse:
        """Give the newest edition back."""
        change = partial(return_disclosure, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.ReturnDisclosureResponse, change)

    async def PublishDisclosure(self, request: pb.PublishDisclosureRequest, _context: Any) -> pb.PublishDisclosureResponse:
        """Publish the newest edition."""
        return await self.draw_up(request, pb.PublishDisclosureResponse, partial(publish_disclosure, expected=expected(request)))

    async def ReviseDisclosure(self, request: pb.ReviseDisclosureRequest, _context: Any) -> pb.ReviseDisclosureResponse:
        """Begin a further edition."""
        change = partial(revise_disclosure, expected=expected(request), reason=reason(request))
        return await self.draw_up(request, pb.ReviseDisclosureResponse, change)

    async def ListDisclosureChanges(self, request: pb.ListDisclosureChangesRequest, _context: Any) -> pb.ListDisclosureChangesResponse:
        """List what happened to a disclosure."""
        binding = bind("ListDisclosureChanges", request.parent)
        after, reach = self.tokens.decode(request.page_token, binding=binding), scopes()
        page = await self.read.kept.changes(identifier_in(request.parent), reach, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListDisclosureChangesResponse(changes=map(wire.change, page.items), next_page_token=token)

    async def GetDisclosure(self, request: pb.GetDisclosureRequest, context: Any) -> pb.GetDisclosureResponse:
        """Tell anybody what is published."""
        one, kept = await self.published.edition(_address(context), identifier_in(request.name), request.edition)
        return pb.GetDisclosureResponse(
            edition=_edition(one, kept), published_edition=one.published_edition, due_day=sent_day(one.due_day), late=one.late
        )

    async def ListDisclosures(self, request: pb.ListDisclosuresRequest, context: Any) -> pb.ListDisclosuresResponse:
        """Tell anybody what is published about a project, or below a division."""
        binding, address = bind("ListDisclosures", request.parent), _address(context)
        after = self.tokens.decode(request.page_token, binding=binding)
        if request.parent.startswith("charityProjects/"):
            page = await self.published.of(address, identifier_in(request.parent), after=after, size=size(request))
        else:
            page = await self.published.within(address, code_of(request.parent), after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListDisclosuresResponse(disclosures=map(wire.published, page.items), next_page_token=token)


def _edition(one: Disclosure, kept: KeptEdition) -> disclosure_pb2.DisclosureEdition:
    return editions.edition(one, kept.content, kept.draft_time, kept.publish_time)


async def drawn_up(_tx: AsyncConnection, _errand: Errand, one: tuple[Disclosure, KeptEdition]) -> Mapping[str, Any]:
    """Return what is answered about a disclosure with its newest edition."""
    after, kept = one
    return {"disclosure": wire.disclosure(after), "edition": _edition(after, kept)}


def _address(context: Any) -> str:
    """Return where a caller without a token calls from."""
    address: str = context.peer().rpartition(":")[0]
    return address
