"""The directory, called: which divisions and communities there are, and who somebody is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from wushe.directory.v1 import community_service_pb2 as pb
from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub

from services.social_work.domain.refusals import (
    CommunityEnded,
    CommunityNotFound,
    CountyNotFound,
    SocialWorkRefusal,
    TownshipNotFound,
)
from shared.codes import COUNTY_DIGITS
from shared.grpc_client import Peer
from shared.present import present
from shared.refusals import Kind, Refusal

COMMUNITY_DIGITS = 12
LARGEST_PAGE = 1000


@dataclass(frozen=True, slots=True)
class KnownDivision:
    """A division as the directory tells of one."""

    code: str
    display_name: str


class Directory:
    """Asks the directory, by the rights of the call's caller."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._divisions = CommunityServiceStub(peer)

    async def places(self, codes: Collection[str]) -> dict[str, SocialWorkRefusal | None]:
        """Tell of each code of a county, township or community why nothing can be kept there; None where it can."""
        communities = [code for code in codes if len(code) == COMMUNITY_DIGITS]
        found = await self._communities(communities) if communities else {}
        return found | {code: await self._division(code) for code in codes if len(code) != COMMUNITY_DIGITS}

    async def divisions_below(self, code: str) -> list[KnownDivision]:
        """Return the divisions right below one, by code. Raises CountyNotFound."""
        found, token = list[KnownDivision](), ""
        while True:
            request = pb.ListDivisionsRequest(parent=f"divisions/{code}", page_size=LARGEST_PAGE, page_token=token)
            answer: pb.ListDivisionsResponse = await self._divisions.ListDivisions(request)
            found += [KnownDivision(one.code, one.display_name) for one in answer.divisions]
            if not (token := answer.next_page_token):
                return found

    async def _division(self, code: str) -> SocialWorkRefusal | None:
        try:
            await self._divisions.GetDivision(pb.GetDivisionRequest(name=f"divisions/{code}"))
        except Refusal as refusal:
            if refusal.kind is not Kind.NOT_FOUND:
                raise
            return CountyNotFound() if len(code) <= COUNTY_DIGITS else TownshipNotFound()
        return None

    async def _communities(self, codes: Sequence[str]) -> dict[str, SocialWorkRefusal | None]:
        async def ask(names: Sequence[str]) -> list[Community]:
            answer: Any = await self._divisions.BatchGetCommunities(pb.BatchGetCommunitiesRequest(names=names))
            return list(answer.communities)

        found = await present(ask, [f"communities/{code}" for code in codes], told_as="community")
        active = {community.code: community.state == Community.STATE_ACTIVE for community in found}
        refusals = {code: None if held else CommunityEnded() for code, held in active.items()}
        return {code: refusals[code] if code in refusals else CommunityNotFound() for code in codes}
