"""VolunteerService: who is a volunteer, kept where, and in which state."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.clients import Directory
from services.volunteer.domain.refusals import VolunteerRefusal
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.servicers.volunteer_jobs import VolunteerJobMethods
from services.volunteer.use_cases.approve_volunteer import approve_volunteer
from services.volunteer.use_cases.deregister_volunteer import deregister_volunteer
from services.volunteer.use_cases.desk import Desk
from services.volunteer.use_cases.get_volunteers import GetVolunteers, VolunteersWanted
from services.volunteer.use_cases.list_volunteer_changes import ListVolunteerChanges
from services.volunteer.use_cases.list_volunteers import ListVolunteers, Wanted
from services.volunteer.use_cases.register_volunteers import RegisterCall, Wish
from services.volunteer.use_cases.reinstate_volunteer import reinstate_volunteer
from services.volunteer.use_cases.reject_volunteer import reject_volunteer
from services.volunteer.use_cases.search_volunteers import SearchVolunteers
from services.volunteer.use_cases.suspend_volunteer import suspend_volunteer
from services.volunteer.use_cases.transfer_volunteer import transfer_volunteer
from services.volunteer.use_cases.update_volunteer import update_volunteer
from services.volunteer.wire import requests as wishes
from services.volunteer.wire import volunteers as wire
from shared import asked
from shared.aggregates import Expected
from shared.coalescer import Coalescer
from shared.codes import code_of
from shared.errand import Errand
from shared.idempotency import Idempotency
from shared.ids import identifier_in
from shared.page_token import bind, page_size
from shared.refusals import attempt, value
from shared.remembered import Remembered

HITS: Final = 20
MOST_HITS: Final = 100

Answer = TypeVar("Answer", bound=Message)
Change = Callable[[AsyncConnection, Desk, Errand, Expected], Awaitable[Volunteer]]


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerServicer(VolunteerJobMethods):
    """Decodes, asks a use case, encodes."""

    register_volunteer: Coalescer[RegisterCall, Message]
    get_volunteers: GetVolunteers
    get_volunteer: Coalescer[VolunteersWanted, list[Volunteer]]
    list_volunteers: ListVolunteers
    search_volunteers: SearchVolunteers
    list_changes: ListVolunteerChanges
    directory: Directory
    communities: Remembered[VolunteerRefusal]
    desk: Desk
    requests: Idempotency

    async def RegisterVolunteer(self, request: pb.RegisterVolunteerRequest, _context: Any) -> Message:
        """Register one person; concurrent calls share a question to the directory and a commit."""
        asked_for = asked.errand(key=self.requests.of_call(request))
        wish = attempt(lambda: Wish(wishes.registration(request.registration), wishes.claim(request.registration)))
        answer, replay = wire.registered, pb.RegisterVolunteerResponse.FromString
        return await self.register_volunteer(RegisterCall(asked_for, wish, answer, replay))

    async def GetVolunteer(self, request: pb.GetVolunteerRequest, _context: Any) -> pb.GetVolunteerResponse:
        """Read one volunteer; concurrent calls share a statement."""
        [found] = await self.get_volunteer(VolunteersWanted([identifier_in(request.name)], asked.scopes(), "name"))
        return pb.GetVolunteerResponse(volunteer=wire.volunteer(found))

    async def BatchGetVolunteers(self, request: pb.BatchGetVolunteersRequest, _context: Any) -> pb.BatchGetVolunteersResponse:
        """Read many volunteers in the order asked."""
        wanted = VolunteersWanted(list(map(identifier_in, request.names)), asked.scopes(), "names")
        [outcome] = await self.get_volunteers([wanted])
        return wire.batch(value(outcome))

    async def ListVolunteers(self, request: pb.ListVolunteersRequest, _context: Any) -> pb.ListVolunteersResponse:
        """List the volunteers below a division of any level."""
        binding = bind("ListVolunteers", request.parent, str(request.state), request.skill, str(request.age_band))
        after = self.tokens.decode(request.page_token, binding=binding)
        wanted = Wanted(code_of(request.parent), wishes.state(request.state), wishes.band(request.age_band), request.skill)
        page = await self.list_volunteers(wanted, after=after, size=asked.size(request))
        return pb.ListVolunteersResponse(
            volunteers=map(wire.volunteer, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def SearchVolunteers(self, request: pb.SearchVolunteersRequest, _context: Any) -> pb.SearchVolunteersResponse:
        """Find volunteers by part of their name."""
        binding = bind("SearchVolunteers", request.query, request.within)
        after = self.tokens.decode(request.page_token, binding=binding)
        size = page_size(request.page_size, HITS, MOST_HITS)
        page = await self.search_volunteers(request.query, within=code_of(request.within), after=after, size=size)
        return pb.SearchVolunteersResponse(
            volunteers=map(wire.volunteer, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def UpdateVolunteer(self, request: pb.UpdateVolunteerRequest, _context: Any) -> pb.UpdateVolunteerResponse:
        """Change skills, national registration or consent."""
        changes = wishes.changes(request)
        consent = changes.get("consent")
        guardian = (await self.directory.current([consent.guardian]))[consent.guardian] if consent is not None else None
        change = partial(update_volunteer, changes=changes, guardian=guardian)
        return await self._change(request, pb.UpdateVolunteerResponse, change)

    async def ApproveVolunteer(self, request: pb.ApproveVolunteerRequest, _context: Any) -> pb.ApproveVolunteerResponse:
        """Accept a volunteer who waits for review."""
        return await self._change(request, pb.ApproveVolunteerResponse, approve_volunteer)

    async def RejectVolunteer(self, request: pb.RejectVolunteerRequest, _context: Any) -> pb.RejectVolunteerResponse:
        """Refuse a volunteer who waits for review."""
        return await self._change(request, pb.RejectVolunteerResponse, partial(reject_volunteer, reason=asked.reason(request)))

    async def SuspendVolunteer(self, request: pb.SuspendVolunteerRequest, _context: Any) -> pb.SuspendVolunteerResponse:
        """Bar an active volunteer from serving for now."""
        return await self._change(request, pb.SuspendVolunteerResponse, partial(suspend_volunteer, reason=asked.reason(request)))

    async def ReinstateVolunteer(self, request: pb.ReinstateVolunteerRequest, _context: Any) -> pb.ReinstateVolunteerResponse:
        """Let a suspended volunteer serve again."""
        return await self._change(request, pb.ReinstateVolunteerResponse, partial(reinstate_volunteer, reason=asked.reason(request)))

    async def DeregisterVolunteer(self, request: pb.DeregisterVolunteerRequest, _context: Any) -> pb.DeregisterVolunteerResponse:
        """End a registration."""
        return await self._change(request, pb.DeregisterVolunteerResponse, partial(deregister_volunteer, reason=asked.reason(request)))

    async def TransferVolunteer(self, request: pb.TransferVolunteerRequest, _context: Any) -> pb.TransferVolunteerResponse:
        """Give a volunteer into the keeping of another community."""
        community = code_of(request.community)
        closed = (await self.communities.refusals([community])).get(community)
        return await self._change(request, pb.TransferVolunteerResponse, partial(transfer_volunteer, community=community, closed=closed))

    async def ListVolunteerChanges(self, request: pb.ListVolunteerChangesRequest, _context: Any) -> pb.ListVolunteerChangesResponse:
        """List what happened to a volunteer, oldest first."""
        binding = bind("ListVolunteerChanges", request.parent)
        (after,) = self.tokens.decode(request.page_token, binding=binding) or (0,)
        size = asked.size(request)
        page = await self.list_changes(identifier_in(request.parent), asked.scopes(), after=int(after), size=size)
        return pb.ListVolunteerChangesResponse(
            changes=map(wire.change, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def _change(self, request: Any, answer: type[Answer], change: Change) -> Answer:
        """Change one volunteer once, as its caller saw it."""
        asked_for, expected = asked.errand(), Expected(identifier_in(request.name), request.etag)

        async def work(tx: AsyncConnection) -> Answer:
            return answer(volunteer=wire.volunteer(await change(tx, self.desk, asked_for, expected)))

        return await self.once(request, answer, work)
