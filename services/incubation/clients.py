"""The directory, called: which places and which persons there are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any, Final

from wushe.directory.v1 import identity_service_pb2
from wushe.directory.v1.community_service_pb2 import BatchGetCommunitiesRequest, GetDivisionRequest
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub
from wushe.directory.v1.person_pb2 import Person

from shared.grpc_client import Peer
from shared.refusals import Kind, Refusal

COMMUNITY_DIGITS: Final = 12


class Directory:
    """Asks the directory. In a call it goes by the caller's rights, elsewhere by this service's own."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._persons = IdentityServiceStub(peer)
        self._places = CommunityServiceStub(peer)

    async def knows_place(self, code: str) -> bool:
        """Tell whether a division or a community has this code."""
        if len(code) == COMMUNITY_DIGITS:
            return not await _missing(self._communities, [f"communities/{code}"], told_as="community")
        try:
            await self._places.GetDivision(GetDivisionRequest(name=f"divisions/{code}"))
        except Refusal as refusal:
            if refusal.kind is Kind.NOT_FOUND:
                return False
            raise
        return True

    async def unknown_persons(self, names: Collection[str]) -> set[str]:
        """Return those of these persons, by resource name, who are unknown, erased or out of the caller's scope."""
        return await _missing(self._active_persons, list(names), told_as="name")

    async def _communities(self, names: Sequence[str]) -> set[str]:
        answer: Any = await self._places.BatchGetCommunities(BatchGetCommunitiesRequest(names=names))
        return {community.name for community in answer.communities}

    async def _active_persons(self, names: Sequence[str]) -> set[str]:
        request = identity_service_pb2.BatchGetPersonsRequest(names=names)
        answer: identity_service_pb2.BatchGetPersonsResponse = await self._persons.BatchGetPersons(request)
        return {person.name for person in answer.persons if person.state == Person.STATE_ACTIVE}


async def _missing(ask: Callable[[Sequence[str]], Awaitable[set[str]]], names: list[str], *, told_as: str) -> set[str]:
    """Ask for many at once, and again without the one that is missing, which the refusal names in its metadata."""
    wanted, left = set(names), list(names)
    while left:
        try:
            return wanted - await ask(left)
        except Refusal as refusal:
            if refusal.kind is not Kind.NOT_FOUND or refusal.metadata.get(told_as) not in left:
                raise
            left.remove(refusal.metadata[told_as])
    return wanted
