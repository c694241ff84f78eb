"""CommunityService: who lies where, under which code, since when."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.directory.v1 import community_service_pb2 as pb
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceServicer

from services.directory.domain.code_list import rejected
from services.directory.domain.community import Community
from services.directory.servicers.policies import CODE_KEEPERS
from services.directory.use_cases.abolish_community import abolish_community
from services.directory.use_cases.create_community import create_community
from services.directory.use_cases.get_communities import GetCommunities
from services.directory.use_cases.get_division import GetDivision
from services.directory.use_cases.import_divisions import ImportDivisions
from services.directory.use_cases.list_communities import ListCommunities
from services.directory.use_cases.list_community_changes import ListCommunityChanges
from services.directory.use_cases.list_divisions import ListDivisions
from services.directory.use_cases.merge_communities import merge_communities
from services.directory.use_cases.recode_community import recode_community
from services.directory.use_cases.rename_community import rename_community
from services.directory.use_cases.resolve_community import ResolveCommunity
from services.directory.use_cases.search_communities import SearchCommunities
from services.directory.use_cases.split_community import split_community
from services.directory.use_cases.update_community_profile import update_community_profile
from services.directory.wire import communities as wire
from services.directory.wire import divisions as wire_divisions
from services.directory.wire import imports as wire_imports
from services.directory.wire.times import day
from shared import field_mask
from shared.clock import Clock
from shared.coalescer import Coalescer
from shared.codes import code_of
from shared.once import Once
from shared.page_token import PageTokens, bind, page_size
from shared.refusals import value

PAGE: Final = 100
LARGEST_PAGE: Final = 1000
CANDIDATES: Final = 20
MOST_CANDIDATES: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityServicer(CommunityServiceServicer):
    """Decodes, asks a use case, encodes."""

    get_division: GetDivision
    list_divisions: ListDivisions
    get_communities: GetCommunities
    get_community: Coalescer[str, Community]
    list_communities: ListCommunities
    search_communities: SearchCommunities
    resolve_community: ResolveCommunity
    list_changes: ListCommunityChanges
    import_divisions: ImportDivisions
    once: Once
    tokens: PageTokens
    clock: Clock

    async def GetDivision(self, request: pb.GetDivisionRequest, _context: Any) -> pb.GetDivisionResponse:
        """Read one division."""
        found = await self.get_division(code_of(request.name))
        return pb.GetDivisionResponse(division=wire_divisions.division(found))

    async def ListDivisions(self, request: pb.ListDivisionsRequest, _context: Any) -> pb.ListDivisionsResponse:
        """List the divisions right below one."""
        binding = bind("ListDivisions", request.parent)
        (after,) = self.tokens.decode(request.page_token, binding=binding) or ("",)
        size = page_size(request.page_size, PAGE, LARGEST_PAGE)
        page = await self.list_divisions(code_of(request.parent), after=str(after), size=size)
        return pb.ListDivisionsResponse(
            divisions=map(wire_divisions.division, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def GetCommunity(self, request: pb.GetCommunityRequest, _context: Any) -> pb.GetCommunityResponse:
        """Read one community; concurrent calls share a statement."""
        return pb.GetCommunityResponse(community=wire.community(await self.get_community(code_of(request.name))))

    async def BatchGetCommunities(self, request: pb.BatchGetCommunitiesRequest, _context: Any) -> pb.BatchGetCommunitiesResponse:
        """Read many communities in the order asked."""
        found = await self.get_communities([code_of(name) for name in request.names])
        return pb.BatchGetCommunitiesResponse(communities=[wire.community(value(outcome)) for outcome in found])

    async def ListCommunities(self, request: pb.ListCommunitiesRequest, _context: Any) -> pb.ListCommunitiesResponse:
        """List the communities below a division of any level."""
        binding = bind("ListCommunities", request.parent, str(request.show_ended))
        (after,) = self.tokens.decode(request.page_token, binding=binding) or ("",)
        size = page_size(request.page_size, PAGE, LARGEST_PAGE)
        page = await self.list_communities(code_of(request.parent), ended=request.show_ended, after=str(after), size=size)
        return pb.ListCommunitiesResponse(
            communities=map(wire.community, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def SearchCommunities(self, request: pb.SearchCommunitiesRequest, _context: Any) -> pb.SearchCommunitiesResponse:
        """Find communities by part of their name."""
        binding = bind("SearchCommunities", request.query, request.within)
        after = self.tokens.decode(request.page_token, binding=binding)
        size = page_size(request.page_size, CANDIDATES, MOST_CANDIDATES)
        page = await self.search_communities(request.query, within=code_of(request.within), after=after, size=size)
        return pb.SearchCommunitiesResponse(
            communities=map(wire.community, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def ResolveCommunity(self, request: pb.ResolveCommunityRequest, _context: Any) -> pb.ResolveCommunityResponse:
        """Tell what a code meant on a day and what it has become."""
        when = day(request.as_of, field="as_of") if request.HasField("as_of") else self.clock.today()
        then, successors = await self.resolve_community(request.code, when)
        return pb.ResolveCommunityResponse(
            as_of_community=None if then is None else wire.as_of(then), successors=map(wire.community, successors)
        )

    async def ListCommunityChanges(self, request: pb.ListCommunityChangesRequest, _context: Any) -> pb.ListCommunityChangesResponse:
        """List what happened to a community, oldest first."""
        binding = bind("ListCommunityChanges", request.parent)
        (after,) = self.tokens.decode(request.page_token, binding=binding) or (0,)
        size = page_size(request.page_size, PAGE, LARGEST_PAGE)
        page = await self.list_changes(code_of(request.parent), after=int(after), size=size)
        return pb.ListCommunityChangesResponse(
            changes=map(wire.change, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def ImportDivisions(
        self, requests: AsyncIterator[pb.ImportDivisionsRequest], _context: Any
    ) -> AsyncIterator[pb.ImportDivisionsResponse]:
        """Load a code list, and answer with its bad rows and the outcome."""
        wish, chunks = await wire_imports.opened(requests, self.clock, CODE_KEEPERS)
        outcome = await self.import_divisions(wish, chunks)
        for message in wire_imports.answers(outcome):
            yield message
        if outcome.rejected:
            raise rejected(outcome)

    async def CreateCommunity(self, request: pb.CreateCommunityRequest, _context: Any) -> pb.CreateCommunityResponse:
        """Record a community newly set up."""
        order = wire.order(request, self.clock)

        async def create(tx: AsyncConnection) -> pb.CreateCommunityResponse:
            created = await create_community(tx, wire.newcomer(request), wire.profile(request.profile), order)
            return pb.CreateCommunityResponse(community=wire.community(created))

        return await self.once(request, pb.CreateCommunityResponse, create)

    async def RenameCommunity(self, request: pb.RenameCommunityRequest, _context: Any) -> pb.RenameCommunityResponse:
        """Give a community another name."""
        order = wire.order(request, self.clock)

        async def rename(tx: AsyncConnection) -> pb.RenameCommunityResponse:
            renamed = await rename_community(tx, wire.expected(request), request.display_name, order)
            return pb.RenameCommunityResponse(community=wire.community(renamed))

        return await self.once(request, pb.RenameCommunityResponse, rename)

    async def RecodeCommunity(self, request: pb.RecodeCommunityRequest, _context: Any) -> pb.RecodeCommunityResponse:
        """Give a community another code."""
        order = wire.order(request, self.clock)

        async def recode(tx: AsyncConnection) -> pb.RecodeCommunityResponse:
            new, old = await recode_community(tx, wire.expected(request), request.new_code, order)
            return pb.RecodeCommunityResponse(community=wire.community(new), predecessor=wire.community(old))

        return await self.once(request, pb.RecodeCommunityResponse, recode)

    async def MergeCommunities(self, request: pb.MergeCommunitiesRequest, _context: Any) -> pb.MergeCommunitiesResponse:
        """End communities that went into another."""
        order = wire.order(request, self.clock)

        async def merge(tx: AsyncConnection) -> pb.MergeCommunitiesResponse:
            target, sources = await merge_communities(tx, wire.merged(request.sources), wire.receiving(request), order)
            return pb.MergeCommunitiesResponse(target=wire.community(target), sources=map(wire.community, sources))

        return await self.once(request, pb.MergeCommunitiesResponse, merge)

    async def SplitCommunity(self, request: pb.SplitCommunityRequest, _context: Any) -> pb.SplitCommunityResponse:
        """Divide a community."""
        order = wire.order(request, self.clock)

        async def split(tx: AsyncConnection) -> pb.SplitCommunityResponse:
            parts, source = await split_community(tx, wire.expected(request), [wire.newcomer(part) for part in request.parts], order)
            return pb.SplitCommunityResponse(parts=map(wire.community, parts), source=wire.community(source))

        return await self.once(request, pb.SplitCommunityResponse, split)

    async def AbolishCommunity(self, request: pb.AbolishCommunityRequest, _context: Any) -> pb.AbolishCommunityResponse:
        """End a community without a successor."""
        order = wire.order(request, self.clock)

        async def abolish(tx: AsyncConnection) -> pb.AbolishCommunityResponse:
            abolished = await abolish_community(tx, wire.expected(request), order)
            return pb.AbolishCommunityResponse(community=wire.community(abolished))

        return await self.once(request, pb.AbolishCommunityResponse, abolish)

    async def UpdateCommunityProfile(self, request: pb.UpdateCommunityProfileRequest, _context: Any) -> pb.UpdateCommunityProfileResponse:
        """Update what is known of a community."""
        paths = field_mask.changed_paths(request.update_mask, request.profile, wire.PROFILE_FIELDS)
        values = {path: getattr(request.profile, path) for path in paths}

        async def update(tx: AsyncConnection) -> pb.UpdateCommunityProfileResponse:
            updated = await update_community_profile(tx, wire.expected(request), values, wire.undated_order(self.clock))
            return pb.UpdateCommunityProfileResponse(community=wire.community(updated))

        return await self.once(request, pb.UpdateCommunityProfileResponse, update)
