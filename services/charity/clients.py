"""The directory, called: which communities and persons there are."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from contextvars import Context
from typing import Any

from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.community_service_pb2 import BatchGetCommunitiesRequest
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub
from wushe.directory.v1.identity_service_pb2 import BatchGetPersonsRequest
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub
from wushe.directory.v1.person_pb2 import Person

from services.charity.domain.refusals import CharityRefusal, CommunityEnded, CommunityNotFound, PersonNotFound
from shared.codes import code_of
from shared.grpc_client import Peer
from shared.present import present


class Directory:
    """Asks the directory."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._communities = CommunityServiceStub(peer)
        self._persons = IdentityServiceStub(peer)

    async def communities(self, codes: Collection[str]) -> dict[str, CharityRefusal | None]:
        """Tell of each code why nothing can be kept there; None where it can. It is asked by the rights of the call's caller."""

        async def ask(names: Sequence[str]) -> list[Community]:
            answer: Any = await self._communities.BatchGetCommunities(BatchGetCommunitiesRequest(names=names))
            return list(answer.communities)

        found = await present(ask, [f"communities/{code}" for code in codes], told_as="community")
        active = {community.code: community.state == Community.STATE_ACTIVE for community in found}
        refusals = {code: None if held else CommunityEnded() for code, held in active.items()}
        return {code: refusals[code] if code in refusals else CommunityNotFound() for code in codes}

    async def persons(self, identifiers: Collection[str]) -> dict[str, PersonNotFound | None]:
        """Tell of each identifier why nothing can be said of that person; None where there is one.

        It is asked by this service's own rights: whoever records a donation need not be allowed to look its giver up, and learns
        nothing but that there is one.
        """

        async def ask(names: Sequence[str]) -> list[Person]:
            answer: Any = await self._persons.BatchGetPersons(BatchGetPersonsRequest(names=names))
            return list(answer.persons)

        asked = present(ask, [f"persons/{identifier}" for identifier in identifiers], told_as="name")
        found = await asyncio.get_running_loop().create_task(asked, context=Context())
        known = {code_of(person.name) for person in found if person.state != Person.STATE_ERASED}
        return {identifier: None if identifier in known else PersonNotFound() for identifier in identifiers}
