"""Callers of OrganizationService, and organizations that do not exist."""

from __future__ import annotations

import itertools
from typing import Any, Final

from wushe.incubation.v1 import organization_pb2
from wushe.incubation.v1 import organization_service_pb2 as pb
from wushe.incubation.v1.organization_events_pb2 import OrganizationState
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceStub

from shared.credit_code import check_character
from tests.integration.incubation.running import COUNTY, Caller, Running, day, request_id

ORGANIZATION: Final = organization_pb2.Organization
ASSOCIATION, INSTITUTION, FOUNDATION, COMMUNITY_GROUP = (
    organization_pb2.ORGANIZATION_TYPE_ASSOCIATION,
    organization_pb2.ORGANIZATION_TYPE_SERVICE_INSTITUTION,
    organization_pb2.ORGANIZATION_TYPE_FOUNDATION,
    organization_pb2.ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION,
)
NO_ORGANIZATION: Final = "organizations/01900000-0000-7000-8000-000000000000"

_codes = itertools.count(1)


def code(prefix: str = "51") -> str:
    """Return a credit code that no test has used."""
    stem = f"{prefix}130402{next(_codes):09d}"
    return stem + check_character(stem)


def founding(**changes: Any) -> pb.OrganizationFounding:
    """Return what is stated of a new group that has all an association needs but people."""
    good = {
        "display_name": "样本邻里互助协会", "type": ASSOCIATION, "division": COUNTY, "members": {"individuals": 52},
        "capital_fen": 3_000_000,
        "business_scope": "邻里互助、养老服务", "premises": "样本路1号", "full_time_staff": 2, "articles_adopted": True,
    }  # fmt: skip
    return pb.OrganizationFounding(**{**good, **changes})


class Organizations(Caller):
    """Calls OrganizationService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(running, OrganizationServiceStub, *grants, subject=subject)
        self.running = running

    async def create(self, wish: pb.OrganizationFounding | None = None, *, key: str = "") -> organization_pb2.Organization:
        """Record a group."""
        request = pb.CreateOrganizationRequest(request_id=key or request_id(), organization=wish or founding())
        one: organization_pb2.Organization = (await self("CreateOrganization", request)).organization
        return one

    async def get(self, name: str) -> organization_pb2.Organization:
        """Read one."""
        one: organization_pb2.Organization = (await self("GetOrganization", pb.GetOrganizationRequest(name=name))).organization
        return one

    async def change(self, verb: str, one: organization_pb2.Organization, **content: Any) -> organization_pb2.Organization:
        """Call a method about an organization as last read."""
        request = getattr(pb, f"{verb}Request")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: organization_pb2.Organization = (await self(verb, request)).organization
        return after

    async def complete(self, **changes: Any) -> organization_pb2.Organization:
        """Record a group that meets every condition of an association."""
        head = changes.pop("legal_representative", "") or await self.running.person()
        officers = [organization_pb2.Officer(person=head, position="会长")]
        return await self.create(founding(legal_representative=head, officers=officers, founders=[head], **changes))

    async def register(self, one: organization_pb2.Organization, **changes: Any) -> organization_pb2.Organization:
        """Register a complete group."""
        content = {"unified_social_credit_code": code(), "authority": "邯山区民政局", "register_date": day(2026, 2, 2), **changes}
        return await self.change("RegisterOrganization", one, **content)

    async def search(self, query: str, within: str = "divisions/1304", **wanted: Any) -> list[str]:
        """Return the names to show of all hits, in order."""
        found = await self("SearchOrganizations", pb.SearchOrganizationsRequest(query=query, within=within, **wanted))
        return [one.display_name for one in found.organizations]


def state_of(event: Any) -> OrganizationState:
    """Return the organization that an event speaks of."""
    state = OrganizationState()
    assert event.data.Unpack(state)
    return state
