"""OrganizationService: which organizations there are, how they stand, and what became of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1 import organization_pb2
from wushe.incubation.v1 import organization_service_pb2 as pb
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceServicer

from services.incubation.domain.organization import Grade, Organization
from services.incubation.domain.requirements import RequirementTable
from services.incubation.servicers.organization_policies import SEE
from services.incubation.use_cases.create_organization import create_organization
from services.incubation.use_cases.deregister_organization import deregister_organization
from services.incubation.use_cases.file_organization import file_organization
from services.incubation.use_cases.known import Known
from services.incubation.use_cases.name_staff import name_staff
from services.incubation.use_cases.office import Office
from services.incubation.use_cases.rate_organization import rate_organization
from services.incubation.use_cases.read_organizations import ReadOrganizations
from services.incubation.use_cases.recognize_charity import recognize_charity
from services.incubation.use_cases.record_annual_check import record_annual_check
from services.incubation.use_cases.record_penalty import record_penalty
from services.incubation.use_cases.register_organization import register_organization
from services.incubation.use_cases.revoke_charity import revoke_charity
from services.incubation.use_cases.update_organization import update_organization
from services.incubation.wire import organization_requests as wishes
from services.incubation.wire import organizations as wire
from services.incubation.wire.places import day
from shared import call
from shared.aggregates import Reading
from shared.asked import errand, reason, scopes
from shared.caller import EVERYWHERE, Caller
from shared.changing import Changing
from shared.coalescer import Coalescer
from shared.codes import code_of
from shared.errand import Errand
from shared.facts import seen_from
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.lists import Lists

_PUBLIC = (EVERYWHERE,)
"""Which organizations there are is nobody's secret."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationServicer(OrganizationServiceServicer):
    """Decodes, asks a use case, encodes."""

    get: Coalescer[UUID, Organization]
    read: Reading[Organization]
    find: ReadOrganizations
    requirements: RequirementTable
    known: Known
    change: Changing[Office, Organization]
    lists: Lists
    imports: Imports

    async def CreateOrganization(self, request: pb.CreateOrganizationRequest, _context: Any) -> pb.CreateOrganizationResponse:
        """Record an unregistered group."""
        sent = request.organization
        profile, place = wishes.profile(sent), code_of(sent.division)
        await self.known.place(place, field="organization.division")
        await self.known.persons(wishes.named_by(profile, "organization"))
        return await self.change.make(request, pb.CreateOrganizationResponse, partial(create_organization, profile=profile, place=place))

    async def GetOrganization(self, request: pb.GetOrganizationRequest, _context: Any) -> pb.GetOrganizationResponse:
        """Read one organization; concurrent calls share a statement."""
        return pb.GetOrganizationResponse(organization=shown(await self.get(identifier_in(request.name))))

    async def BatchGetOrganizations(self, request: pb.BatchGetOrganizationsRequest, _context: Any) -> pb.BatchGetOrganizationsResponse:
        """Read many organizations."""
        found = await self.read.many(list(map(identifier_in, request.names)), _PUBLIC)
        return pb.BatchGetOrganizationsResponse(organizations=map(shown, found))

    async def ListOrganizations(self, request: pb.ListOrganizationsRequest, _context: Any) -> pb.ListOrganizationsResponse:
        """List the organizations below a division."""
        ask = partial(self.read.page, code_of(request.parent), state=request.state or None, type=request.type or None)
        narrowed = (request.parent, request.state, request.type)
        return await self.lists(request, pb.ListOrganizationsResponse, ask, shown, field="organizations", narrowed=narrowed)

    async def SearchOrganizations(self, request: pb.SearchOrganizationsRequest, _context: Any) -> pb.SearchOrganizationsResponse:
        """Find organizations by part of their name."""
        ask, narrowed = partial(self.find.search, request.query, within=code_of(request.within)), (request.query, request.within)
        return await self.lists(request, pb.SearchOrganizationsResponse, ask, shown, field="organizations", narrowed=narrowed)

    async def LookUpOrganization(self, request: pb.LookUpOrganizationRequest, _context: Any) -> pb.LookUpOrganizationResponse:
        """Find an organization by its code."""
        return pb.LookUpOrganizationResponse(organization=shown(await self.find.of_code(request.unified_social_credit_code)))

    async def UpdateOrganization(self, request: pb.UpdateOrganizationRequest, _context: Any) -> pb.UpdateOrganizationResponse:
        """Change details."""
        changes = wishes.changes(request)
        await self.known.persons(wishes.named(changes, "update"))
        change = partial(update_organization, changes=changes)
        return await self.change.alter(request, pb.UpdateOrganizationResponse, change)

    async def CheckRequirements(self, request: pb.CheckRequirementsRequest, _context: Any) -> pb.CheckRequirementsResponse:
        """Tell which conditions are met and which are not."""
        one = await self.read.one(identifier_in(request.name), scopes())
        return pb.CheckRequirementsResponse(requirements=map(wire.requirement, self.requirements.of(one.profile)))

    async def FileOrganization(self, request: pb.FileOrganizationRequest, _context: Any) -> pb.FileOrganizationResponse:
        """File a community organization."""
        change = partial(file_organization, filing=wishes.filing(request))
        return await self.change.alter(request, pb.FileOrganizationResponse, change)

    async def RegisterOrganization(self, request: pb.RegisterOrganizationRequest, _context: Any) -> pb.RegisterOrganizationResponse:
        """Register an organization."""
        code, registration = request.unified_social_credit_code, wishes.registration(request)
        change = partial(register_organization, code=code, registration=registration)
        return await self.change.alter(request, pb.RegisterOrganizationResponse, change)

    async def DeregisterOrganization(self, request: pb.DeregisterOrganizationRequest, _context: Any) -> pb.DeregisterOrganizationResponse:
        """End an organization."""
        change = partial(deregister_organization, reason=reason(request))
        return await self.change.alter(request, pb.DeregisterOrganizationResponse, change)

    async def RecognizeCharity(self, request: pb.RecognizeCharityRequest, _context: Any) -> pb.RecognizeCharityResponse:
        """Recognise an organization as a charity."""
        return await self.change.alter(request, pb.RecognizeCharityResponse, recognize_charity)

    async def RevokeCharity(self, request: pb.RevokeCharityRequest, _context: Any) -> pb.RevokeCharityResponse:
        """Take the recognition back."""
        change = partial(revoke_charity, reason=reason(request))
        return await self.change.alter(request, pb.RevokeCharityResponse, change)

    async def RateOrganization(self, request: pb.RateOrganizationRequest, _context: Any) -> pb.RateOrganizationResponse:
        """Rate an organization."""
        decided = day(request.decide_date, field="decide_date")
        change = partial(rate_organization, grade=Grade(request.grade), decided=decided)
        return await self.change.alter(request, pb.RateOrganizationResponse, change)

    async def RecordAnnualCheck(self, request: pb.RecordAnnualCheckRequest, _context: Any) -> pb.RecordAnnualCheckResponse:
        """Record the result of an annual check."""
        change = partial(record_annual_check, result=wishes.annual_check(request))
        return await self.change.alter(request, pb.RecordAnnualCheckResponse, change)

    async def RecordPenalty(self, request: pb.RecordPenaltyRequest, _context: Any) -> pb.RecordPenaltyResponse:
        """Record a penalty."""
        change = partial(record_penalty, penalty=wishes.penalty(request))
        return await self.change.alter(request, pb.RecordPenaltyResponse, change)

    async def NameStaff(self, request: pb.NameStaffRequest, _context: Any) -> pb.NameStaffResponse:
        """Say who works for an organization."""
        change = partial(name_staff, staff=wishes.staff(request))
        return await self.change.alter(request, pb.NameStaffResponse, change)

    async def ListEmployers(self, request: pb.ListEmployersRequest, _context: Any) -> pb.ListEmployersResponse:
        """List the organizations that name the caller."""
        subject = call.current().caller.subject
        ask = partial(self.find.of_staff, subject)
        return await self.lists(request, pb.ListEmployersResponse, ask, shown, field="organizations", narrowed=(subject,))

    async def ListOrganizationChanges(
        self, request: pb.ListOrganizationChangesRequest, _context: Any
    ) -> pb.ListOrganizationChangesResponse:
        """List what happened to an organization."""
        ask, encode = partial(self.read.changes, identifier_in(request.parent), scopes()), partial(wire.change, request.parent)
        return await self.lists(request, pb.ListOrganizationChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))

    async def ImportOrganizations(
        self, requests: AsyncIterator[pb.ImportOrganizationsRequest], _context: Any
    ) -> AsyncIterator[pb.ImportOrganizationsResponse]:
        """Take in the rows of a list, and tell after each message what is safe."""
        async for received in self.imports.receive(requests, errand()):
            yield pb.ImportOrganizationsResponse(job=sent(received.job), received_line=received.line)


def shown(one: Organization) -> organization_pb2.Organization:
    """Return an organization as the present caller may see it."""
    return _seen_by(call.current().caller, one)


async def answered(_tx: AsyncConnection, errand: Errand, one: Organization) -> Mapping[str, organization_pb2.Organization]:
    """Return what a change of an organization is answered with."""
    return {"organization": _seen_by(errand.caller, one)}


def _seen_by(caller: Caller, one: Organization) -> organization_pb2.Organization:
    """Return an organization as a caller may see it: its persons in the scopes of those who keep or decide."""
    return wire.organization(one, persons=seen_from(caller.scopes(SEE), one))
