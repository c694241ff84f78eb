"""ApplicationService: who wants to come to a base, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1 import application_pb2
from wushe.incubation.v1 import application_service_pb2 as pb
from wushe.incubation.v1.application_service_pb2_grpc import ApplicationServiceServicer

from services.incubation.domain.application import Application
from services.incubation.servicers.organization_policies import DECIDE
from services.incubation.use_cases.admit_application import admit_application
from services.incubation.use_cases.create_application import create_application
from services.incubation.use_cases.office import ITS_ORGANIZATION, Office
from services.incubation.use_cases.pass_preliminary_check import pass_preliminary_check
from services.incubation.use_cases.read_at_base import ReadAtBase
from services.incubation.use_cases.refuse_application import refuse_application
from services.incubation.use_cases.request_supplement import request_supplement
from services.incubation.use_cases.submit_application import submit_application
from services.incubation.use_cases.submit_review import submit_review
from services.incubation.use_cases.supplement_application import supplement_application
from services.incubation.use_cases.update_application import update_application
from services.incubation.use_cases.withdraw_application import withdraw_application
from services.incubation.wire import application_requests as wishes
from services.incubation.wire import applications as wire
from services.incubation.wire.places import paragraphs
from shared import call
from shared.asked import reason
from shared.caller import Caller
from shared.changing import Changing
from shared.errand import Errand
from shared.ids import identifier_in
from shared.lists import Lists


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationServicer(ApplicationServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadAtBase[Application]
    change: Changing[Office, Application]
    lists: Lists

    async def CreateApplication(self, request: pb.CreateApplicationRequest, _context: Any) -> pb.CreateApplicationResponse:
        """Write a draft."""
        organization, base = identifier_in(request.organization), identifier_in(request.base)
        change = partial(create_application, organization=organization, base=base, wish=wishes.wish(request))
        return await self.change.make(request, pb.CreateApplicationResponse, change)

    async def GetApplication(self, request: pb.GetApplicationRequest, _context: Any) -> pb.GetApplicationResponse:
        """Read one application."""
        found = await self.read.one(identifier_in(request.name), call.current().caller)
        return pb.GetApplicationResponse(application=shown(found))

    async def ListApplications(self, request: pb.ListApplicationsRequest, _context: Any) -> pb.ListApplicationsResponse:
        """List applications of a base, of an organization, or below a division."""
        ask = partial(self.read.list, request.parent, call.current().caller, state=request.state or None)
        narrowed = (request.parent, request.state)
        return await self.lists(request, pb.ListApplicationsResponse, ask, shown, field="applications", narrowed=narrowed)

    async def UpdateApplication(self, request: pb.UpdateApplicationRequest, _context: Any) -> pb.UpdateApplicationResponse:
        """Change a draft, or add what is missing."""
        change = partial(update_application, changes=wishes.changes(request))
        return await self.change.alter(request, pb.UpdateApplicationResponse, change)

    async def SubmitApplication(self, request: pb.SubmitApplicationRequest, _context: Any) -> pb.SubmitApplicationResponse:
        """Hand a draft in."""
        return await self.change.alter(request, pb.SubmitApplicationResponse, submit_application, held=ITS_ORGANIZATION)

    async def RequestSupplement(self, request: pb.RequestSupplementRequest, _context: Any) -> pb.RequestSupplementResponse:
        """Ask for what is missing."""
        change = partial(request_supplement, reason=reason(request))
        return await self.change.alter(request, pb.RequestSupplementResponse, change, writing=True)

    async def SupplementApplication(self, request: pb.SupplementApplicationRequest, _context: Any) -> pb.SupplementApplicationResponse:
        """Hand in what was missing."""
        return await self.change.alter(request, pb.SupplementApplicationResponse, supplement_application, writing=True)

    async def PassPreliminaryCheck(self, request: pb.PassPreliminaryCheckRequest, _context: Any) -> pb.PassPreliminaryCheckResponse:
        """Pass the preliminary check."""
        return await self.change.alter(request, pb.PassPreliminaryCheckResponse, pass_preliminary_check, held=ITS_ORGANIZATION)

    async def SubmitReview(self, request: pb.SubmitReviewRequest, _context: Any) -> pb.SubmitReviewResponse:
        """Give a score."""
        comment = paragraphs(request.comment, field="comment")
        change = partial(submit_review, score=request.score, comment=comment, conflict=False)
        return await self.change.alter(request, pb.SubmitReviewResponse, change)

    async def DeclareConflict(self, request: pb.DeclareConflictRequest, _context: Any) -> pb.DeclareConflictResponse:
        """Declare a conflict of interest."""
        change = partial(submit_review, score=0, comment=reason(request), conflict=True)
        return await self.change.alter(request, pb.DeclareConflictResponse, change)

    async def AdmitApplication(self, request: pb.AdmitApplicationRequest, _context: Any) -> pb.AdmitApplicationResponse:
        """Admit an applicant."""
        return await self.change.alter(request, pb.AdmitApplicationResponse, admit_application, held=ITS_ORGANIZATION, writing=True)

    async def RefuseApplication(self, request: pb.RefuseApplicationRequest, _context: Any) -> pb.RefuseApplicationResponse:
        """Refuse an applicant."""
        change = partial(refuse_application, reason=reason(request))
        return await self.change.alter(request, pb.RefuseApplicationResponse, change)

    async def WithdrawApplication(self, request: pb.WithdrawApplicationRequest, _context: Any) -> pb.WithdrawApplicationResponse:
        """Take an application back."""
        change = partial(withdraw_application, reason=reason(request))
        return await self.change.alter(request, pb.WithdrawApplicationResponse, change, writing=True)

    async def ListApplicationChanges(self, request: pb.ListApplicationChangesRequest, _context: Any) -> pb.ListApplicationChangesResponse:
        """List what happened to an application."""
        ask, encode = partial(self.read.changes, identifier_in(request.parent), call.current().caller), partial(wire.change, request.parent)
        return await self.lists(request, pb.ListApplicationChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))


def shown(one: Application) -> application_pb2.Application:
    """Return an application as the present caller may see it."""
    return _seen_by(call.current().caller, one)


async def answered(_tx: AsyncConnection, errand: Errand, one: Application) -> Mapping[str, application_pb2.Application]:
    """Return what a change of an application is answered with."""
    return {"application": _seen_by(errand.caller, one)}


def _seen_by(caller: Caller, one: Application) -> application_pb2.Application:
    """Return an application as a caller may see it: its reviews to those who review or decide there."""
    return wire.application(one, reviews=caller.may(DECIDE, one.place))
