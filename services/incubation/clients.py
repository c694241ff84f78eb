"""The directory, called: which places and which persons there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from wushe.directory.v1 import identity_service_pb2
from wushe.directory.v1.community_service_pb2 import BatchGetCommunitiesRequest, GetDivisionRequest
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub
from wushe.directory.v1.person_pb2 import Person

from services.incubation.domain.known_person import KnownPerson
from services.incubation.domain.list_refusals import PersonNameConflict
from shared.codes import code_of
from shared.errors import refusal_under
from shared.grpc_client import Peer
from shared.ids import identifier_in, uuid7
from shared.present import present
from shared.refusals import Kind, Outcome, Refusal

COMMUNITY_DIGITS: Final = 12


class Directory:
    """Asks the directory. In a call it goes by the caller's rights, elsewhere by this service's own."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._persons = IdentityServiceStub(peer)
        self._places = CommunityServiceStub(peer)

    async def places(self, codes: Collection[str]) -> set[str]:
        """Return those of these codes that a division or a community has."""
        communities = [f"communities/{code}" for code in codes if len(code) == COMMUNITY_DIGITS]
        known = set(map(code_of, await present(self._communities, communities, told_as="community")))
        return known | {code for code in codes if len(code) != COMMUNITY_DIGITS and await self._is_division(code)}

    async def _is_division(self, code: str) -> bool:
        try:
            await self._places.GetDivision(GetDivisionRequest(name=f"divisions/{code}"))
        except Refusal as refusal:
            if refusal.kind is Kind.NOT_FOUND:
                return False
            raise
        return True

    async def unknown_persons(self, names: Collection[str]) -> set[str]:
        """Return those of these persons, by resource name, who are unknown, erased or out of the caller's scope."""
        known: list[str] = await present(self._active_persons, names, told_as="name")
        return set(names) - set(known)

    async def _communities(self, names: Sequence[str]) -> list[str]:
        answer: Any = await self._places.BatchGetCommunities(BatchGetCommunitiesRequest(names=names))
        return [community.name for community in answer.communities]

    async def _active_persons(self, names: Sequence[str]) -> list[str]:
        request = identity_service_pb2.BatchGetPersonsRequest(names=names)
        answer: identity_service_pb2.BatchGetPersonsResponse = await self._persons.BatchGetPersons(request)
        return [person.name for person in answer.persons if person.state == Person.STATE_ACTIVE]

    async def persons(self, identifiers: Collection[UUID]) -> dict[UUID, KnownPerson]:
        """Return persons as they are on record, merged and erased ones as well; one whom the directory does not know is left out."""

        async def ask(names: Sequence[str]) -> list[KnownPerson]:
            request = identity_service_pb2.BatchGetPersonsRequest(names=names)
            answer: identity_service_pb2.BatchGetPersonsResponse = await self._persons.BatchGetPersons(request)
            return list(map(_known, answer.persons))

        found = await present(ask, [f"persons/{identifier}" for identifier in identifiers], told_as="name")
        return {known.id: known for known in found}

    async def active_person(self, identifier: UUID) -> KnownPerson | None:
        """Return a person; None for one who is unknown, merged, erased or out of the caller's scope."""
        person = (await self.persons([identifier])).get(identifier)
        return person if person is not None and person.active else None

    async def resolve(
        self, claims: Sequence[identity_service_pb2.PersonClaim], *, validate_only: bool = False, patience: float | None = None
    ) -> list[Outcome[KnownPerson]]:
        """Return the holder of each document, recorded now where nobody was known; a refusal names the field of the claim as `person.…`.

        With `validate_only` nobody is recorded, and whoever would be new has an identifier that is nobody's. `patience` is in seconds.
        """
        if not claims:
            return []
        request = identity_service_pb2.BatchResolvePersonsRequest(request_id=str(uuid7()), claims=claims, validate_only=validate_only)
        answer: identity_service_pb2.BatchResolvePersonsResponse = await self._persons.BatchResolvePersons(request, timeout=patience)
        return list(map(_resolved, answer.outcomes))


def _resolved(outcome: identity_service_pb2.BatchResolvePersonsOutcome) -> Outcome[KnownPerson]:
    if outcome.HasField("refusal"):
        return refusal_under(outcome.refusal, "person")
    if outcome.resolution.outcome == identity_service_pb2.Resolution.OUTCOME_NAME_CONFLICT:
        return PersonNameConflict(field="person.display_name", metadata={"review": outcome.resolution.review})
    return _known(outcome.resolution.person)


def _known(person: Person) -> KnownPerson:
    return KnownPerson(identifier_in(person.name), person.display_name, person.version, active=person.state == Person.STATE_ACTIVE)
