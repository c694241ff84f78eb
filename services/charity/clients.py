"""Other services, called: which communities, persons, organisations and volunteer projects there are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Sequence
from contextvars import Context
from typing import Any, Final
from uuid import UUID

from wushe.directory.v1.community_pb2 import Community
from wushe.directory.v1.community_service_pb2 import BatchGetCommunitiesRequest
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub
from wushe.directory.v1.identity_service_pb2 import BatchGetPersonsRequest
from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub
from wushe.directory.v1.person_pb2 import Person
from wushe.incubation.v1.organization_pb2 import Organization
from wushe.incubation.v1.organization_service_pb2 import (
    BatchGetOrganizationsRequest,
    BatchGetOrganizationsResponse,
    GetOrganizationRequest,
    GetOrganizationResponse,
)
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceStub
from wushe.volunteer.v1.project_service_pb2 import GetProjectRequest
from wushe.volunteer.v1.project_service_pb2_grpc import ProjectServiceStub
from wushe.volunteer.v1.service_record_pb2 import ServiceRecord
from wushe.volunteer.v1.service_record_service_pb2 import ListServiceRecordsRequest, ListServiceRecordsResponse
from wushe.volunteer.v1.service_record_service_pb2_grpc import ServiceRecordServiceStub

from services.charity.domain.donation import Issuer
from services.charity.domain.project_refusals import VolunteerProjectNotFound
from services.charity.domain.refusals import CharityRefusal, CommunityEnded, CommunityNotFound, OrganizationNotFound, PersonNotFound
from services.charity.domain.volunteer_service import ServedRecord
from shared.codes import code_of
from shared.grpc_client import Peer
from shared.ids import identifier_in
from shared.present import present
from shared.refusals import Kind, Refusal

LARGEST_PAGE: Final = 1000


class Directory:
    """Asks the directory, by the rights of the call's caller."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._communities = CommunityServiceStub(peer)
        self._persons = IdentityServiceStub(peer)

    async def communities(self, codes: Collection[str]) -> dict[str, CharityRefusal | None]:
        """Tell of each code why nothing can be kept there; None where it can."""

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


class Organizations:
    """Asks the incubation service, by the rights of the call's caller; which organisations there are is no secret."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._organizations = OrganizationServiceStub(peer)

    async def organizations(self, identifiers: Collection[str]) -> dict[str, CharityRefusal | None]:
        """Tell of each identifier why it is no organisation that acts; None where it is one."""

        async def ask(names: Sequence[str]) -> list[Organization]:
            answer: BatchGetOrganizationsResponse = await self._organizations.BatchGetOrganizations(
                BatchGetOrganizationsRequest(names=names)
            )
            return list(answer.organizations)

        found = await present(ask, [f"organizations/{identifier}" for identifier in identifiers], told_as="name")
        acting = {code_of(one.name) for one in found if one.state != Organization.STATE_DEREGISTERED}
        return {identifier: None if identifier in acting else OrganizationNotFound() for identifier in identifiers}

    async def issuer(self, identifier: UUID) -> Issuer:
        """Return how a charity is called, also one that no longer acts; by this service's own rights, for whoever verifies has none."""

        async def ask() -> GetOrganizationResponse:
            answer: GetOrganizationResponse = await self._organizations.GetOrganization(
                GetOrganizationRequest(name=f"organizations/{identifier}")
            )
            return answer

        found = (await asyncio.get_running_loop().create_task(ask(), context=Context())).organization
        return Issuer(found.display_name, found.unified_social_credit_code)


class VolunteerProjects:
    """Asks the volunteer service: in a call by the caller's rights, in a job by this service's own."""

    def __init__(self, peer: Peer) -> None:
        """Call through `peer`."""
        self._projects = ProjectServiceStub(peer)
        self._records = ServiceRecordServiceStub(peer)

    async def check(self, name: str) -> None:
        """Raise VolunteerProjectNotFound for a project that is not there, or not in the caller's scope."""
        try:
            await self._projects.GetProject(GetProjectRequest(name=name))
        except Refusal as refusal:
            if refusal.kind is not Kind.NOT_FOUND:
                raise
            raise VolunteerProjectNotFound(field="volunteer_project") from None

    async def records(self, project: UUID) -> AsyncIterator[list[ServedRecord]]:
        """Return all service records of a project, a page at a time."""
        token = ""
        while True:
            asked = ListServiceRecordsRequest(parent=f"projects/{project}", page_size=LARGEST_PAGE, page_token=token)
            page: ListServiceRecordsResponse = await self._records.ListServiceRecords(asked)
            yield [_served(one) for one in page.records]
            token = page.next_page_token
            if not token:
                return


def _served(one: ServiceRecord) -> ServedRecord:
    return ServedRecord(
        id=identifier_in(one.name),
        volunteer_project=identifier_in(one.project),
        volunteer=identifier_in(one.volunteer),
        minutes=one.duration_minutes,
        counts=one.state == ServiceRecord.STATE_EFFECTIVE,
        version=one.version,
    )
