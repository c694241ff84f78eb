"""Other services, called: which divisions and communities there are, who somebody is, which organisations there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from wushe.directory.v1 import community_service_pb2 as pb
from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub
from wushe.directory.v1.identity_service_pb2 import (
    BatchGetPersonsRequest,
    BatchGetPersonsResponse,
    BatchResolvePersonsOutcome,
    BatchResolvePersonsRequest,
    BatchResolvePersonsResponse,
    GetPersonRequest,
    PersonClaim,
    Resolution,
)
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub
from wushe.directory.v1.person_pb2 import Person
from wushe.incubation.v1.base_service_pb2 import ListBasesRequest, ListBasesResponse
from wushe.incubation.v1.base_service_pb2_grpc import BaseServiceStub
from wushe.incubation.v1.organization_pb2 import Organization
from wushe.incubation.v1.organization_service_pb2 import (
    BatchGetOrganizationsRequest,
    ListEmployersRequest,
    ListEmployersResponse,
    LookUpOrganizationRequest,
    LookUpOrganizationResponse,
)
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceStub

from services.social_work.domain.known_person import KnownPerson
from services.social_work.domain.list_refusals import PersonNameConflict
from services.social_work.domain.refusals import (
    CommunityEnded,
    CommunityNotFound,
    CountyNotFound,
    OrganisationNotFound,
    PersonNotFound,
    SocialWorkRefusal,
    TownshipNotFound,
)
from shared.codes import COUNTY_DIGITS, code_of
from shared.errors import refusal_under
from shared.grpc_client import Peer
from shared.ids import identifier_in, uuid7
from shared.present import present
from shared.refusals import Kind, Outcome, Refusal

COMMUNITY_DIGITS: Final = 12
LARGEST_PAGE: Final = 1000
MOST_MERGERS: Final = 8
"""So many records merged into each other are followed to the surviving one."""


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
        self._persons = IdentityServiceStub(peer)

    async def person(self, identifier: UUID) -> KnownPerson:
        """Return a person, or the one that the record was merged into. Raises PersonNotFound for who is unknown, erased or out of scope."""
        name = f"persons/{identifier}"
        for _ in range(MOST_MERGERS):
            try:
                person: Person = (await self._persons.GetPerson(GetPersonRequest(name=name))).person
            except Refusal as refusal:
                if refusal.kind is not Kind.NOT_FOUND:
                    raise
                break
            if person.state == Person.STATE_ACTIVE:
                return _known(person)
            name = person.merged_into
            if not name:
                break
        raise PersonNotFound(field="person")

    async def persons(self, identifiers: Collection[UUID]) -> dict[UUID, KnownPerson]:
        """Return persons as they are on record, merged and erased ones as well; one whom the directory does not know is left out."""

        async def ask(names: Sequence[str]) -> list[KnownPerson]:
            answer: BatchGetPersonsResponse = await self._persons.BatchGetPersons(BatchGetPersonsRequest(names=names))
            return list(map(_known, answer.persons))

        found = await present(ask, [f"persons/{identifier}" for identifier in identifiers], told_as="name")
        return {known.id: known for known in found}

    async def resolve(
        self, claims: Sequence[PersonClaim], *, validate_only: bool = False, patience: float | None = None
    ) -> list[Outcome[KnownPerson]]:
        """Return the holder of each document, recorded now where nobody was known; a refusal names the field of the claim as `person.…`.

        With `validate_only` nobody is recorded, and whoever would be new has an identifier that is nobody's. `patience` is in seconds.
        """
        if not claims:
            return []
        request = BatchResolvePersonsRequest(request_id=str(uuid7()), claims=claims, validate_only=validate_only)
        answer: BatchResolvePersonsResponse = await self._persons.BatchResolvePersons(request, timeout=patience)
        return list(map(_resolved, answer.outcomes))

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


class Organisations:
    """Asks the registry of organisations, by the rights of the call's caller."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._organisations = OrganizationServiceStub(peer)
        self._bases = BaseServiceStub(peer)

    async def missing(self, names: Collection[str]) -> dict[str, SocialWorkRefusal | None]:
        """Tell of each name why nothing can refer to it; None where it can."""

        async def ask(wanted: Sequence[str]) -> list[Organization]:
            answer: Any = await self._organisations.BatchGetOrganizations(BatchGetOrganizationsRequest(names=wanted))
            return list(answer.organizations)

        found = {one.name for one in await present(ask, list(names), told_as="name")}
        return {name: None if name in found else OrganisationNotFound() for name in names}

    async def of_codes(self, codes: Collection[str]) -> dict[str, UUID]:
        """Return the organisations that have these unified social credit codes; a code that nobody has is left out."""
        return {code: identifier for code in codes if (identifier := await self._of_code(code)) is not None}

    async def people(self, identifiers: Collection[UUID]) -> dict[UUID, frozenset[UUID]]:
        """Return whom organisations name as representative, founder or officer; one that is not there is left out."""

        async def ask(wanted: Sequence[str]) -> list[Organization]:
            answer: Any = await self._organisations.BatchGetOrganizations(BatchGetOrganizationsRequest(names=wanted))
            return list(answer.organizations)

        found = await present(ask, [f"organizations/{identifier}" for identifier in identifiers], told_as="name")
        return {identifier_in(one.name): _people(one) for one in found}

    async def of_staff(self) -> frozenset[UUID]:
        """Return the organisations that name the call's caller as staff."""
        found, token = set[UUID](), ""
        while True:
            request = ListEmployersRequest(page_size=LARGEST_PAGE, page_token=token)
            answer: ListEmployersResponse = await self._organisations.ListEmployers(request)
            found |= {identifier_in(one.name) for one in answer.organizations}
            if not (token := answer.next_page_token):
                return frozenset(found)

    async def base_operators(self, division: str) -> frozenset[UUID]:
        """Return the organisations that run incubation bases in a division."""
        found, token = set[str](), ""
        while True:
            request = ListBasesRequest(parent=f"divisions/{division}", page_size=LARGEST_PAGE, page_token=token)
            answer: ListBasesResponse = await self._bases.ListBases(request)
            found |= {base.operator for base in answer.bases if base.operator}
            if not (token := answer.next_page_token):
                return frozenset(map(identifier_in, found))

    async def _of_code(self, code: str) -> UUID | None:
        try:
            answer: LookUpOrganizationResponse = await self._organisations.LookUpOrganization(
                LookUpOrganizationRequest(unified_social_credit_code=code)
            )
        except Refusal as refusal:
            if refusal.kind is Kind.NOT_FOUND:
                return None
            raise
        return identifier_in(answer.organization.name)


def _resolved(outcome: BatchResolvePersonsOutcome) -> Outcome[KnownPerson]:
    if outcome.HasField("refusal"):
        return refusal_under(outcome.refusal, "person")
    if outcome.resolution.outcome == Resolution.OUTCOME_NAME_CONFLICT:
        return PersonNameConflict(field="person.display_name", metadata={"review": outcome.resolution.review})
    return _known(outcome.resolution.person)


def _people(one: Organization) -> frozenset[UUID]:
    named = (one.legal_representative, *one.founders, *(officer.person for officer in one.officers))
    return frozenset(identifier_in(name) for name in named if name)


def _known(person: Person) -> KnownPerson:
    return KnownPerson(
        id=identifier_in(person.name),
        display_name=person.display_name,
        divisions=tuple(map(code_of, person.divisions)),
        version=person.version,
    )
