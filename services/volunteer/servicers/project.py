"""ProjectService: which projects there are, how far they are, and who signs up for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import project_service_pb2 as pb
from wushe.volunteer.v1.project_service_pb2_grpc import ProjectServiceServicer

from services.volunteer.domain.project import Project
from services.volunteer.domain.refusals import VolunteerRefusal
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.store.projects import Wanted
from services.volunteer.use_cases.add_post import add_post
from services.volunteer.use_cases.cancel_project import cancel_project
from services.volunteer.use_cases.close_project import close_project
from services.volunteer.use_cases.create_project import create_project
from services.volunteer.use_cases.enlist_volunteer import enlist_volunteer
from services.volunteer.use_cases.list_project_changes import ListProjectChanges
from services.volunteer.use_cases.list_projects import ListProjects
from services.volunteer.use_cases.mark_demonstration import mark_demonstration
from services.volunteer.use_cases.project_desk import PostName, ProjectDesk
from services.volunteer.use_cases.publish_project import publish_project
from services.volunteer.use_cases.read_projects import ReadProjects
from services.volunteer.use_cases.read_sign_ups import ReadSignUps
from services.volunteer.use_cases.reject_sign_up import reject_sign_up
from services.volunteer.use_cases.remove_participant import remove_participant
from services.volunteer.use_cases.remove_post import remove_post
from services.volunteer.use_cases.return_project import return_project
from services.volunteer.use_cases.search_projects import SearchProjects
from services.volunteer.use_cases.select_sign_up import select_sign_up
from services.volunteer.use_cases.sign_up import sign_up
from services.volunteer.use_cases.start_project import start_project
from services.volunteer.use_cases.submit_project import submit_project
from services.volunteer.use_cases.unmark_demonstration import unmark_demonstration
from services.volunteer.use_cases.update_post import update_post
from services.volunteer.use_cases.update_project import update_project
from services.volunteer.use_cases.withdraw_sign_up import withdraw_sign_up
from services.volunteer.wire import project_requests as wishes
from services.volunteer.wire import projects as wire
from shared import asked
from shared.aggregates import Expected
from shared.codes import code_of
from shared.errand import Errand
from shared.ids import identifier_in
from shared.once import Once
from shared.page_token import PageTokens, bind, page_size
from shared.remembered import Remembered

HITS: Final = 20
MOST_HITS: Final = 100

Answer = TypeVar("Answer", bound=Message)
Change = Callable[[AsyncConnection, ProjectDesk, Errand], Awaitable[Project]]
Step = Callable[[AsyncConnection, ProjectDesk, Errand], Awaitable[SignUp]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectServicer(ProjectServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadProjects
    list_projects: ListProjects
    search_projects: SearchProjects
    list_changes: ListProjectChanges
    sign_ups: ReadSignUps
    communities: Remembered[VolunteerRefusal]
    desk: ProjectDesk
    once: Once
    tokens: PageTokens

    async def CreateProject(self, request: pb.CreateProjectRequest, _context: Any) -> pb.CreateProjectResponse:
        """Record a draft."""
        wish = wishes.proposal(request.project)
        closed = (await self.communities.refusals([wish.community])).get(wish.community)
        return await self._project(request, pb.CreateProjectResponse, partial(create_project, wish=wish, closed=closed))

    async def GetProject(self, request: pb.GetProjectRequest, _context: Any) -> pb.GetProjectResponse:
        """Read one project."""
        found = await self.read.one(identifier_in(request.name), asked.scopes())
        return pb.GetProjectResponse(project=wire.project(found))

    async def BatchGetProjects(self, request: pb.BatchGetProjectsRequest, _context: Any) -> pb.BatchGetProjectsResponse:
        """Read many projects."""
        found = await self.read.many(list(map(identifier_in, request.names)), asked.scopes())
        return pb.BatchGetProjectsResponse(projects=map(wire.project, found))

    async def ListProjects(self, request: pb.ListProjectsRequest, _context: Any) -> pb.ListProjectsResponse:
        """List the projects below a division of any level."""
        narrowed = str(request.state), request.team, str(request.demonstration), str(request.open_for_sign_up)
        binding = bind("ListProjects", request.parent, *narrowed)
        wanted = Wanted(
            within=code_of(request.parent),
            state=wishes.project_state(request.state),
            organiser=identifier_in(request.team) if request.team else None,
            demonstration=request.demonstration,
            open_on=self.desk.clock.today() if request.open_for_sign_up else None,
        )
        page = await self.list_projects(wanted, after=self.tokens.decode(request.page_token, binding=binding), size=asked.size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListProjectsResponse(projects=map(wire.project, page.items), next_page_token=token)

    async def SearchProjects(self, request: pb.SearchProjectsRequest, _context: Any) -> pb.SearchProjectsResponse:
        """Find projects by part of their name."""
        binding = bind("SearchProjects", request.query, request.within)
        after, size = self.tokens.decode(request.page_token, binding=binding), page_size(request.page_size, HITS, MOST_HITS)
        page = await self.search_projects(request.query, within=code_of(request.within), after=after, size=size)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.SearchProjectsResponse(projects=map(wire.project, page.items), next_page_token=token)

    async def UpdateProject(self, request: pb.UpdateProjectRequest, _context: Any) -> pb.UpdateProjectResponse:
        """Change a draft, or what needs no review."""
        change = partial(update_project, expected=asked.expected(request), changes=wishes.changes(request))
        return await self._project(request, pb.UpdateProjectResponse, change)

    async def AddPost(self, request: pb.AddPostRequest, _context: Any) -> pb.AddPostResponse:
        """Add a post to a draft."""
        expected = Expected(identifier_in(request.parent), request.etag)
        change = partial(add_post, expected=expected, terms=wishes.terms(request.post, path="post"))
        return await self._project(request, pb.AddPostResponse, change)

    async def UpdatePost(self, request: pb.UpdatePostRequest, _context: Any) -> pb.UpdatePostResponse:
        """Change a post."""
        project, post = wishes.post_of(request.name)
        change = partial(update_post, expected=Expected(project, request.etag), post=post, changes=wishes.post_changes(request))
        return await self._project(request, pb.UpdatePostResponse, change)

    async def RemovePost(self, request: pb.RemovePostRequest, _context: Any) -> pb.RemovePostResponse:
        """Remove a post from a draft."""
        project, post = wishes.post_of(request.name)
        return await self._project(
            request, pb.RemovePostResponse, partial(remove_post, expected=Expected(project, request.etag), post=post)
        )

    async def SubmitProject(self, request: pb.SubmitProjectRequest, _context: Any) -> pb.SubmitProjectResponse:
        """Hand a draft in."""
        return await self._project(request, pb.SubmitProjectResponse, partial(submit_project, expected=asked.expected(request)))

    async def ReturnProject(self, request: pb.ReturnProjectRequest, _context: Any) -> pb.ReturnProjectResponse:
        """Give a project back."""
        change = partial(
            return_project, expected=asked.expected(request), reason=asked.reason(request), kinds=wishes.kinds(request.unpublishable)
        )
        return await self._project(request, pb.ReturnProjectResponse, change)

    async def PublishProject(self, request: pb.PublishProjectRequest, _context: Any) -> pb.PublishProjectResponse:
        """Publish a project."""
        change = partial(publish_project, expected=asked.expected(request), ruled_out=wishes.kinds(request.ruled_out))
        return await self._project(request, pb.PublishProjectResponse, change)

    async def StartProject(self, request: pb.StartProjectRequest, _context: Any) -> pb.StartProjectResponse:
        """Begin a project."""
        return await self._project(request, pb.StartProjectResponse, partial(start_project, expected=asked.expected(request)))

    async def CloseProject(self, request: pb.CloseProjectRequest, _context: Any) -> pb.CloseProjectResponse:
        """Close a project."""
        return await self._project(request, pb.CloseProjectResponse, partial(close_project, expected=asked.expected(request)))

    async def CancelProject(self, request: pb.CancelProjectRequest, _context: Any) -> pb.CancelProjectResponse:
        """Cancel a project."""
        change = partial(cancel_project, expected=asked.expected(request), reason=asked.reason(request))
        return await self._project(request, pb.CancelProjectResponse, change)

    async def MarkDemonstration(self, request: pb.MarkDemonstrationRequest, _context: Any) -> pb.MarkDemonstrationResponse:
        """Mark a demonstration project."""
        return await self._project(request, pb.MarkDemonstrationResponse, partial(mark_demonstration, expected=asked.expected(request)))

    async def UnmarkDemonstration(self, request: pb.UnmarkDemonstrationRequest, _context: Any) -> pb.UnmarkDemonstrationResponse:
        """Take the mark back."""
        change = partial(unmark_demonstration, expected=asked.expected(request), reason=asked.reason(request))
        return await self._project(request, pb.UnmarkDemonstrationResponse, change)

    async def ListProjectChanges(self, request: pb.ListProjectChangesRequest, _context: Any) -> pb.ListProjectChangesResponse:
        """List what happened to a project."""
        binding = bind("ListProjectChanges", request.parent)
        after = self.tokens.decode(request.page_token, binding=binding)
        version = int(after[0]) if after else 0
        page = await self.list_changes(identifier_in(request.parent), asked.scopes(), after=version, size=asked.size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListProjectChangesResponse(changes=map(partial(wire.change, request.parent), page.items), next_page_token=token)

    async def SignUp(self, request: pb.SignUpRequest, _context: Any) -> pb.SignUpResponse:
        """Sign a volunteer up."""
        step = partial(sign_up, post=PostName(*wishes.post_of(request.post)), volunteer=identifier_in(request.volunteer))
        return await self._sign_up(request, pb.SignUpResponse, step)

    async def EnlistVolunteer(self, request: pb.EnlistVolunteerRequest, _context: Any) -> pb.EnlistVolunteerResponse:
        """Give a place to somebody who has not applied."""
        step = partial(enlist_volunteer, post=PostName(*wishes.post_of(request.post)), volunteer=identifier_in(request.volunteer))
        return await self._sign_up(request, pb.EnlistVolunteerResponse, step)

    async def WithdrawSignUp(self, request: pb.WithdrawSignUpRequest, _context: Any) -> pb.WithdrawSignUpResponse:
        """Take an application or a place back."""
        return await self._sign_up(request, pb.WithdrawSignUpResponse, partial(withdraw_sign_up, expected=asked.expected(request)))

    async def SelectSignUp(self, request: pb.SelectSignUpRequest, _context: Any) -> pb.SelectSignUpResponse:
        """Give an applicant a place."""
        return await self._sign_up(request, pb.SelectSignUpResponse, partial(select_sign_up, expected=asked.expected(request)))

    async def RejectSignUp(self, request: pb.RejectSignUpRequest, _context: Any) -> pb.RejectSignUpResponse:
        """Refuse an applicant."""
        step = partial(reject_sign_up, expected=asked.expected(request), reason=asked.reason(request))
        return await self._sign_up(request, pb.RejectSignUpResponse, step)

    async def RemoveParticipant(self, request: pb.RemoveParticipantRequest, _context: Any) -> pb.RemoveParticipantResponse:
        """Take a place back."""
        step = partial(remove_participant, expected=asked.expected(request), reason=asked.reason(request))
        return await self._sign_up(request, pb.RemoveParticipantResponse, step)

    async def GetSignUp(self, request: pb.GetSignUpRequest, _context: Any) -> pb.GetSignUpResponse:
        """Read one sign-up."""
        found = await self.sign_ups.one(identifier_in(request.name), asked.scopes())
        return pb.GetSignUpResponse(sign_up=wire.sign_up(found))

    async def ListSignUps(self, request: pb.ListSignUpsRequest, _context: Any) -> pb.ListSignUpsResponse:
        """List the sign-ups for a project."""
        binding = bind("ListSignUps", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.sign_up_state(request.state)
        page = await self.sign_ups.of_project(
            identifier_in(request.parent), asked.scopes(), state=state, after=after, size=asked.size(request)
        )
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListSignUpsResponse(sign_ups=map(wire.sign_up, page.items), next_page_token=token)

    async def ListVolunteerSignUps(self, request: pb.ListVolunteerSignUpsRequest, _context: Any) -> pb.ListVolunteerSignUpsResponse:
        """List the sign-ups of a volunteer."""
        binding = bind("ListVolunteerSignUps", request.parent)
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.sign_ups.of_volunteer(identifier_in(request.parent), asked.scopes(), after=after, size=asked.size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListVolunteerSignUpsResponse(sign_ups=map(wire.sign_up, page.items), next_page_token=token)

    async def _project(self, request: Any, answer: type[Answer], change: Change) -> Answer:
        """Change one project once."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(project=wire.project(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)

    async def _sign_up(self, request: Any, answer: type[Answer], step: Step) -> Answer:
        """Change one sign-up once."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(sign_up=wire.sign_up(await step(tx, self.desk, errand)))

        return await self.once(request, answer, work)
