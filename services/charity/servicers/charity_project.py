"""CharityProjectService: charity projects, from the draft to the end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.charity.v1 import charity_project_service_pb2 as pb
from wushe.charity.v1.charity_project_service_pb2_grpc import CharityProjectServiceServicer

from services.charity.domain.project import CharityProject
from services.charity.use_cases.begin_fundraising import begin_fundraising
from services.charity.use_cases.begin_implementation import begin_implementation
from services.charity.use_cases.change_project_use import change_project_use
from services.charity.use_cases.complete_project import complete_project
from services.charity.use_cases.create_project import create_project
from services.charity.use_cases.end_project import end_project
from services.charity.use_cases.file_project import file_project
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.link_volunteer_project import link_volunteer_project
from services.charity.use_cases.project_desk import ProjectDesk
from services.charity.use_cases.read_projects import ReadProjects
from services.charity.use_cases.resume_project import resume_project
from services.charity.use_cases.suspend_project import suspend_project
from services.charity.use_cases.unlink_volunteer_project import unlink_volunteer_project
from services.charity.use_cases.update_project import update_project
from services.charity.wire import project_requests as wishes
from services.charity.wire import projects as wire
from services.charity.wire.texts import document
from shared.asked import expected, reason, scopes, size
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class CharityProjectServicer(CharityProjectServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadProjects
    known: KnownCauses
    change: Changing[ProjectDesk, CharityProject]
    tokens: PageTokens

    async def CreateCharityProject(self, request: pb.CreateCharityProjectRequest, _context: Any) -> pb.CreateCharityProjectResponse:
        """Record a draft."""
        wish = wishes.proposal(request.charity_project)
        await self.known.check(wish.named_communities(path="charity_project"), wish.named_organizations(path="charity_project"))
        return await self.change.make(request, pb.CreateCharityProjectResponse, partial(create_project, wish=wish))

    async def GetCharityProject(self, request: pb.GetCharityProjectRequest, _context: Any) -> pb.GetCharityProjectResponse:
        """Read one project, with its volunteers' service."""
        one, service = await self.read.with_service(identifier_in(request.name), scopes())
        return pb.GetCharityProjectResponse(charity_project=wire.project(one), volunteer_service=wire.service(service))

    async def BatchGetCharityProjects(
        self, request: pb.BatchGetCharityProjectsRequest, _context: Any
    ) -> pb.BatchGetCharityProjectsResponse:
        """Read many projects."""
        found = await self.read.kept.many(list(map(identifier_in, request.names)), scopes())
        return pb.BatchGetCharityProjectsResponse(charity_projects=map(wire.project, found))

    async def ListCharityProjects(self, request: pb.ListCharityProjectsRequest, _context: Any) -> pb.ListCharityProjectsResponse:
        """List the projects below a division."""
        binding = bind("ListCharityProjects", request.parent, str(request.state), str(request.kind), request.organiser)
        filters: dict[str, Any] = {"state": wishes.project_state(request.state), "kind": wishes.project_kind(request.kind)}
        organiser = identifier_in(request.organiser) if request.organiser else None
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.read.kept.page(code_of(request.parent), after=after, size=size(request), organiser_id=organiser, **filters)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListCharityProjectsResponse(charity_projects=map(wire.project, page.items), next_page_token=token)

    async def UpdateCharityProject(self, request: pb.UpdateCharityProjectRequest, _context: Any) -> pb.UpdateCharityProjectResponse:
        """Change a draft."""
        changes = wishes.changes(request)
        await self.known.check(wishes.named_communities(changes), wishes.named_organizations(changes))
        change = partial(update_project, expected=expected(request), changes=changes)
        return await self.change(request, pb.UpdateCharityProjectResponse, change)

    async def FileCharityProject(self, request: pb.FileCharityProjectRequest, _context: Any) -> pb.FileCharityProjectResponse:
        """Put a project on file."""
        number = document(request.filing_number, field="filing_number")
        change = partial(file_project, expected=expected(request), number=number)
        return await self.change(request, pb.FileCharityProjectResponse, change)

    async def BeginFundraising(self, request: pb.BeginFundraisingRequest, _context: Any) -> pb.BeginFundraisingResponse:
        """Begin to raise money."""
        change = partial(begin_fundraising, expected=expected(request))
        return await self.change(request, pb.BeginFundraisingResponse, change)

    async def BeginImplementation(self, request: pb.BeginImplementationRequest, _context: Any) -> pb.BeginImplementationResponse:
        """Begin to carry a project out."""
        change = partial(begin_implementation, expected=expected(request))
        return await self.change(request, pb.BeginImplementationResponse, change)

    async def CompleteCharityProject(self, request: pb.CompleteCharityProjectRequest, _context: Any) -> pb.CompleteCharityProjectResponse:
        """Complete a project."""
        change = partial(complete_project, expected=expected(request))
        return await self.change(request, pb.CompleteCharityProjectResponse, change)

    async def SuspendCharityProject(self, request: pb.SuspendCharityProjectRequest, _context: Any) -> pb.SuspendCharityProjectResponse:
        """Hold a project up."""
        change = partial(suspend_project, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.SuspendCharityProjectResponse, change)

    async def ResumeCharityProject(self, request: pb.ResumeCharityProjectRequest, _context: Any) -> pb.ResumeCharityProjectResponse:
        """Let a project go on."""
        change = partial(resume_project, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.ResumeCharityProjectResponse, change)

    async def EndCharityProject(self, request: pb.EndCharityProjectRequest, _context: Any) -> pb.EndCharityProjectResponse:
        """Give a project up."""
        change = partial(end_project, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.EndCharityProjectResponse, change)

    async def ChangeCharityProjectUse(
        self, request: pb.ChangeCharityProjectUseRequest, _context: Any
    ) -> pb.ChangeCharityProjectUseResponse:
        """Change what the money is spent on, and for whom."""
        budget, beneficiaries = wishes.budget(request.budget, path="budget"), wishes.beneficiaries(request.beneficiaries)
        await self.known.check({"beneficiaries.communities": beneficiaries.communities}, {})
        ground, why = wishes.use_change(request.use_change), reason(request)
        change = partial(
            change_project_use, expected=expected(request), budget=budget, beneficiaries=beneficiaries, ground=ground, reason=why
        )
        return await self.change(request, pb.ChangeCharityProjectUseResponse, change)

    async def LinkVolunteerProject(self, request: pb.LinkVolunteerProjectRequest, _context: Any) -> pb.LinkVolunteerProjectResponse:
        """Link a volunteer project that the volunteer service knows."""
        await self.known.check_volunteer_project(request.volunteer_project)
        change = partial(link_volunteer_project, expected=expected(request), volunteer_project=identifier_in(request.volunteer_project))
        return await self.change(request, pb.LinkVolunteerProjectResponse, change)

    async def UnlinkVolunteerProject(self, request: pb.UnlinkVolunteerProjectRequest, _context: Any) -> pb.UnlinkVolunteerProjectResponse:
        """Take a link back."""
        linked, why = identifier_in(request.volunteer_project), reason(request)
        change = partial(unlink_volunteer_project, expected=expected(request), volunteer_project=linked, reason=why)
        return await self.change(request, pb.UnlinkVolunteerProjectResponse, change)

    async def ListCharityProjectChanges(
        self, request: pb.ListCharityProjectChangesRequest, _context: Any
    ) -> pb.ListCharityProjectChangesResponse:
        """List what happened to a project."""
        binding = bind("ListCharityProjectChanges", request.parent)
        after, reach = self.tokens.decode(request.page_token, binding=binding), scopes()
        page = await self.read.kept.changes(identifier_in(request.parent), reach, after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListCharityProjectChangesResponse(changes=map(wire.change, page.items), next_page_token=token)
