"""CompletionCertificateService: certificates of completion, and whether one holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1 import completion_certificate_service_pb2 as pb
from wushe.incubation.v1.completion_certificate_service_pb2_grpc import CompletionCertificateServiceServicer

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.domain.completion_certificate_lifecycle import CompletionState
from services.incubation.use_cases.issue_completion_certificate import issue_completion_certificate
from services.incubation.use_cases.read_trainings import ReadTrainings
from services.incubation.use_cases.revoke_completion_certificate import revoke_completion_certificate
from services.incubation.use_cases.training_desk import TrainingDesk
from services.incubation.use_cases.verify_completion_certificate import VerifyCompletionCertificate
from services.incubation.wire import completion_certificates as wire
from services.incubation.wire import training_requests as wishes
from shared.asked import errand, reason
from shared.caller import EVERYWHERE
from shared.changing import Changing
from shared.errand import Errand
from shared.ids import identifier_in
from shared.lists import Lists
from shared.paper_check import address_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionCertificateServicer(CompletionCertificateServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadTrainings
    verify: VerifyCompletionCertificate
    issue: Changing[TrainingDesk, CompletionCertificate]
    change: Changing[TrainingDesk, CompletionCertificate]
    lists: Lists

    async def IssueCompletionCertificate(
        self, request: pb.IssueCompletionCertificateRequest, _context: Any
    ) -> pb.IssueCompletionCertificateResponse:
        """Issue a certificate."""
        enrollment = identifier_in(request.enrollment)
        make = partial(issue_completion_certificate, enrollment=enrollment)
        return await self.issue.make(request, pb.IssueCompletionCertificateResponse, make, under=enrollment)

    async def RevokeCompletionCertificate(
        self, request: pb.RevokeCompletionCertificateRequest, _context: Any
    ) -> pb.RevokeCompletionCertificateResponse:
        """Revoke a certificate."""
        change = partial(revoke_completion_certificate, reason=reason(request))
        return await self.change.alter(request, pb.RevokeCompletionCertificateResponse, change)

    async def GetCompletionCertificate(
        self, request: pb.GetCompletionCertificateRequest, _context: Any
    ) -> pb.GetCompletionCertificateResponse:
        """Read one certificate with what goes on the paper."""
        found = await self.read.one(self.read.certificates, identifier_in(request.name), errand())
        names, training = await self.read.names([found.person]), await self.read.trainings.one(found.training, (EVERYWHERE,))
        return pb.GetCompletionCertificateResponse(
            completion_certificate=wire.certificate(found),
            check_code=found.check_code,
            person_display_name=names[found.person],
            training_display_name=training.display_name,
        )

    async def ListCompletionCertificates(
        self, request: pb.ListCompletionCertificatesRequest, _context: Any
    ) -> pb.ListCompletionCertificatesResponse:
        """List the certificates of a training, enrollment or base, or below a division."""
        state, narrowed = wishes.narrowed(CompletionState, request.state), (request.parent, request.state)
        ask = partial(self.read.listed, self.read.certificates, request.parent, errand(), state=state)
        answer = pb.ListCompletionCertificatesResponse
        return await self.lists(request, answer, ask, wire.certificate, field="completion_certificates", narrowed=narrowed)

    async def VerifyCompletionCertificate(
        self, request: pb.VerifyCompletionCertificateRequest, context: Any
    ) -> pb.VerifyCompletionCertificateResponse:
        """Tell anybody whether a certificate holds."""
        found = await self.verify(address_of(context.peer()), number=request.number, check_code=request.check_code)
        training = await self.read.trainings.one(found.training, (EVERYWHERE,)) if found else None
        return wire.verdict(found, training.display_name if training else "")


async def issued(_tx: AsyncConnection, _errand: Errand, one: CompletionCertificate) -> Mapping[str, Any]:
    """Return what whoever issues a certificate is told: its check code as well."""
    return {"completion_certificate": wire.certificate(one), "check_code": one.check_code}
