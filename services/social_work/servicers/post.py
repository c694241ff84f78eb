"""PostService: what was planned, what is open, what is filled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.social_work.v1 import post_pb2
from wushe.social_work.v1 import post_service_pb2 as pb
from wushe.social_work.v1.post_service_pb2_grpc import PostServiceServicer

from services.social_work.domain.post import Post
from services.social_work.servicers.reach import EmployerReach
from services.social_work.use_cases.close_post import close_post
from services.social_work.use_cases.create_post import create_post
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.open_post import open_post
from services.social_work.use_cases.read_posts import ReadPosts
from services.social_work.use_cases.resume_post import resume_post
from services.social_work.use_cases.suspend_post import suspend_post
from services.social_work.use_cases.update_post import update_post
from services.social_work.wire import posts as wire
from services.social_work.wire.common import organisation
from shared.aggregates.told import told
from shared.asked import errand, expected, reason, scopes
from shared.changing import Changing
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.lists import turn
from shared.page_token import PageTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class PostServicer(PostServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadPosts
    change: Changing[Office, Post]
    neighbours: Neighbours
    reach: EmployerReach
    tokens: PageTokens
    imports: Imports

    async def CreatePost(self, request: pb.CreatePostRequest, _context: Any) -> pb.CreatePostResponse:
        """Record a planned post."""
        wish = wire.new_post(request.post)
        await self.neighbours.place(wish.place, field="post.place")
        await self.neighbours.organisation(wish.employer.organisation, field="post.employer.organisation")
        return await self.change.make(request, pb.CreatePostResponse, partial(create_post, wish=wish))

    async def GetPost(self, request: pb.GetPostRequest, _context: Any) -> pb.GetPostResponse:
        """Read one post."""
        return pb.GetPostResponse(post=wire.post(await self.read.reading.one(identifier_in(request.name), await self.reach.sight())))

    async def BatchGetPosts(self, request: pb.BatchGetPostsRequest, _context: Any) -> pb.BatchGetPostsResponse:
        """Read many posts."""
        found = await self.read.reading.many(list(map(identifier_in, request.names)), await self.reach.sight())
        return pb.BatchGetPostsResponse(posts=map(wire.post, found))

    async def ListPosts(self, request: pb.ListPostsRequest, _context: Any) -> pb.ListPostsResponse:
        """List the posts below a division, or of a station."""
        here, state = turn(self.tokens, request, request.state, request.employer, request.query), wire.post_state(request.state)
        wanted = {"state": state, "employer_organisation": organisation(request.employer), "called": request.query}
        page = await self.read.page(request.parent, scopes(), after=here.after, size=here.size, reach=await self.reach(), **wanted)
        return pb.ListPostsResponse(posts=map(wire.post, page.items), next_page_token=here.next(page))

    async def UpdatePost(self, request: pb.UpdatePostRequest, _context: Any) -> pb.UpdatePostResponse:
        """Change what is asked of a post, who employs there, what it is paid from."""
        changes = wire.changes(request)
        await self.neighbours.organisation(changes.get("employer_organisation"), field="update.employer.organisation")
        return await self.change.alter(request, pb.UpdatePostResponse, partial(update_post, changes=changes))

    async def OpenPost(self, request: pb.OpenPostRequest, _context: Any) -> pb.OpenPostResponse:
        """Open a planned post."""
        return await self.change.alter(request, pb.OpenPostResponse, open_post)

    async def SuspendPost(self, request: pb.SuspendPostRequest, _context: Any) -> pb.SuspendPostResponse:
        """Suspend a post."""
        change = partial(suspend_post, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.SuspendPostResponse, change)

    async def ResumePost(self, request: pb.ResumePostRequest, _context: Any) -> pb.ResumePostResponse:
        """Open a suspended post again."""
        return await self.change.alter(request, pb.ResumePostResponse, resume_post)

    async def ClosePost(self, request: pb.ClosePostRequest, _context: Any) -> pb.ClosePostResponse:
        """Close a post."""
        change = partial(close_post, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.ClosePostResponse, change)

    async def ListPostChanges(self, request: pb.ListPostChangesRequest, _context: Any) -> pb.ListPostChangesResponse:
        """List the history of a post."""
        here = turn(self.tokens, request)
        page = await self.read.reading.changes(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        entries = [post_pb2.PostChange(post=request.parent, **told(entry)) for entry in page.items]
        return pb.ListPostChangesResponse(changes=entries, next_page_token=here.next(page))

    async def ImportPosts(self, requests: AsyncIterator[pb.ImportPostsRequest], _context: Any) -> AsyncIterator[pb.ImportPostsResponse]:
        """Take in the rows of a list, and tell after each message what is safe."""
        async for received in self.imports.receive(requests, errand()):
            yield pb.ImportPostsResponse(job=sent(received.job), received_line=received.line)
