"""The directory, called: which communities there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.community_service_pb2 import BatchGetCommunitiesRequest
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub

from services.charity.domain.refusals import CharityRefusal, CommunityEnded, CommunityNotFound
from shared.grpc_client import Peer
from shared.present import present


class Directory:
    """Asks the directory, by the rights of the call's caller."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._communities = CommunityServiceStub(peer)

    async def communities(self, codes: Collection[str]) -> dict[str, CharityRefusal | None]:
        """Tell of each code why nothing can be kept there; None where it can."""

        async def ask(names: Sequence[str]) -> list[Community]:
            answer: Any = await self._communities.BatchGetCommunities(BatchGetCommunitiesRequest(names=names))
            return list(answer.communities)

        found = await present(ask, [f"communities/{code}" for code in codes], told_as="community")
        active = {community.code: community.state == Community.STATE_ACTIVE for community in found}
        refusals = {code: None if held else CommunityEnded() for code, held in active.items()}
        return {code: refusals[code] if code in refusals else CommunityNotFound() for code in codes}
