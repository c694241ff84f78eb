"""SocialWorkerService: who is a social worker, where they are kept, and whose registration ends."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.social_work.v1 import social_worker_pb2
from wushe.social_work.v1 import social_worker_service_pb2 as pb
from wushe.social_work.v1.social_worker_service_pb2_grpc import SocialWorkerServiceServicer

from services.social_work.domain.level import Level
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.servicers.reach import EmployerReach
from services.social_work.use_cases.cancel_registration import cancel_registration
from services.social_work.use_cases.end_employment import end_employment
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.promote_social_worker import promote_social_worker
from services.social_work.use_cases.read_social_workers import ReadSocialWorkers
from services.social_work.use_cases.record_education import record_education
from services.social_work.use_cases.record_employment import record_employment
from services.social_work.use_cases.record_social_worker import RecordSocialWorker
from services.social_work.use_cases.register_social_worker import register_social_worker
from services.social_work.use_cases.renew_registration import renew_registration
from services.social_work.use_cases.revoke_education import revoke_education
from services.social_work.use_cases.transfer_social_worker import transfer_social_worker
from services.social_work.use_cases.withdraw_social_worker import withdraw_social_worker
from services.social_work.wire import social_workers as wire
from services.social_work.wire.common import day, day_if_sent, organisation
from shared.aggregates.told import told
from shared.asked import errand, expected, reason
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.lists import turn
from shared.page_token import PageTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialWorkerServicer(SocialWorkerServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadSocialWorkers
    record: RecordSocialWorker
    change: Changing[Office, SocialWorker]
    neighbours: Neighbours
    reach: EmployerReach
    tokens: PageTokens
    imports: Imports

    async def RecordSocialWorker(self, request: pb.RecordSocialWorkerRequest, _context: Any) -> pb.RecordSocialWorkerResponse:
        """Record a person with a certificate."""
        wish = wire.new_worker(request)
        await self.neighbours.place(wish.division, field="division")
        return await self.record(request, pb.RecordSocialWorkerResponse, wish)

    async def GetSocialWorker(self, request: pb.GetSocialWorkerRequest, _context: Any) -> pb.GetSocialWorkerResponse:
        """Read one social worker."""
        found = await self.read.reading.one(identifier_in(request.name), await self.reach.sight())
        return pb.GetSocialWorkerResponse(social_worker=self._sent(found))

    async def BatchGetSocialWorkers(self, request: pb.BatchGetSocialWorkersRequest, _context: Any) -> pb.BatchGetSocialWorkersResponse:
        """Read many social workers."""
        found = await self.read.reading.many(list(map(identifier_in, request.names)), await self.reach.sight())
        return pb.BatchGetSocialWorkersResponse(social_workers=map(self._sent, found))

    async def ListSocialWorkers(self, request: pb.ListSocialWorkersRequest, _context: Any) -> pb.ListSocialWorkersResponse:
        """List the social workers below a division."""
        here = turn(self.tokens, request, request.state, request.level, request.employer, request.query)
        page = await self.read.reading.page(
            code_of(request.parent),
            after=here.after,
            size=here.size,
            reach=await self.reach(),
            called=request.query,
            state=wire.worker_state(request.state),
            level=wire.level(request.level),
            employer_organisation=organisation(request.employer),
        )
        return pb.ListSocialWorkersResponse(social_workers=map(self._sent, page.items), next_page_token=here.next(page))

    async def PromoteSocialWorker(self, request: pb.PromoteSocialWorkerRequest, _context: Any) -> pb.PromoteSocialWorkerResponse:
        """Record the certificate of a higher level."""
        level, certificate = Level(request.level), wire.certificate(request.certificate)
        change = partial(promote_social_worker, expected=expected(request), level=level, certificate=certificate)
        return await self.change(request, pb.PromoteSocialWorkerResponse, change)

    async def RegisterSocialWorker(self, request: pb.RegisterSocialWorkerRequest, _context: Any) -> pb.RegisterSocialWorkerResponse:
        """Register a certified social worker."""
        change = partial(register_social_worker, first_day=day(request.first_date, field="first_date"))
        return await self.change.alter(request, pb.RegisterSocialWorkerResponse, change)

    async def RenewRegistration(self, request: pb.RenewRegistrationRequest, _context: Any) -> pb.RenewRegistrationResponse:
        """Renew a registration."""
        return await self.change.alter(request, pb.RenewRegistrationResponse, renew_registration)

    async def CancelRegistration(self, request: pb.CancelRegistrationRequest, _context: Any) -> pb.CancelRegistrationResponse:
        """Cancel a registration."""
        change = partial(cancel_registration, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.CancelRegistrationResponse, change)

    async def TransferSocialWorker(self, request: pb.TransferSocialWorkerRequest, _context: Any) -> pb.TransferSocialWorkerResponse:
        """Let another division keep the record."""
        division = code_of(request.division)
        await self.neighbours.place(division, field="division")
        change = partial(transfer_social_worker, division=division)
        return await self.change.alter(request, pb.TransferSocialWorkerResponse, change)

    async def WithdrawSocialWorker(self, request: pb.WithdrawSocialWorkerRequest, _context: Any) -> pb.WithdrawSocialWorkerResponse:
        """End the record."""
        change = partial(withdraw_social_worker, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.WithdrawSocialWorkerResponse, change)

    async def RecordEducation(self, request: pb.RecordEducationRequest, _context: Any) -> pb.RecordEducationResponse:
        """Record continuing education."""
        change = partial(record_education, wish=wire.new_credit(request.credit))
        return await self.change.alter(request, pb.RecordEducationResponse, change, writing=True)

    async def RevokeEducation(self, request: pb.RevokeEducationRequest, _context: Any) -> pb.RevokeEducationResponse:
        """Take continuing education back."""
        credit = identifier_in(request.credit)
        change = partial(revoke_education, credit=credit, reason=reason(request))
        return await self.change.alter(request, pb.RevokeEducationResponse, change, writing=True)

    async def ListEducation(self, request: pb.ListEducationRequest, _context: Any) -> pb.ListEducationResponse:
        """List the continuing education of a social worker."""
        here = turn(self.tokens, request)
        page = await self.read.education(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        return pb.ListEducationResponse(credits=map(wire.credit, page.items), next_page_token=here.next(page))

    async def RecordEmployment(self, request: pb.RecordEmploymentRequest, _context: Any) -> pb.RecordEmploymentResponse:
        """Record a time with an employer."""
        wish = wire.new_employment(request.employment)
        await self.neighbours.organisation(wish.employer.organisation, field="employment.employer.organisation")
        return await self.change(request, pb.RecordEmploymentResponse, partial(record_employment, expected=expected(request), wish=wish))

    async def EndEmployment(self, request: pb.EndEmploymentRequest, _context: Any) -> pb.EndEmploymentResponse:
        """End the time with the present employer."""
        change = partial(end_employment, last_day=day(request.last_date, field="last_date"))
        return await self.change.alter(request, pb.EndEmploymentResponse, change, writing=True)

    async def ListEmployments(self, request: pb.ListEmploymentsRequest, _context: Any) -> pb.ListEmploymentsResponse:
        """List the employment history of a social worker."""
        here = turn(self.tokens, request)
        page = await self.read.employments(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        return pb.ListEmploymentsResponse(employments=map(wire.employment, page.items), next_page_token=here.next(page))

    async def ListExpiringRegistrations(
        self, request: pb.ListExpiringRegistrationsRequest, _context: Any
    ) -> pb.ListExpiringRegistrationsResponse:
        """List registrations whose last day is near or past."""
        through = day_if_sent(request, "through_date")
        here = turn(self.tokens, request, through)
        within, reach = code_of(request.parent), await self.reach()
        page = await self.read.ending(within, through, short=False, after=here.after, size=here.size, reach=reach)
        return pb.ListExpiringRegistrationsResponse(social_workers=map(self._sent, page.items), next_page_token=here.next(page))

    async def ListCreditShortfalls(self, request: pb.ListCreditShortfallsRequest, _context: Any) -> pb.ListCreditShortfallsResponse:
        """List registrations whose last day is near or past and that lack continuing education."""
        through = day_if_sent(request, "through_date")
        here = turn(self.tokens, request, through)
        within, reach = code_of(request.parent), await self.reach()
        page = await self.read.ending(within, through, short=True, after=here.after, size=here.size, reach=reach)
        return pb.ListCreditShortfallsResponse(social_workers=map(self._sent, page.items), next_page_token=here.next(page))

    async def GetRegistrationRule(self, _request: pb.GetRegistrationRuleRequest, _context: Any) -> pb.GetRegistrationRuleResponse:
        """Read the rule in force."""
        return pb.GetRegistrationRuleResponse(rule=wire.rule(self.read.rules))

    async def ListSocialWorkerChanges(
        self, request: pb.ListSocialWorkerChangesRequest, _context: Any
    ) -> pb.ListSocialWorkerChangesResponse:
        """List the history of a social worker."""
        here = turn(self.tokens, request)
        page = await self.read.reading.changes(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        entries = [social_worker_pb2.SocialWorkerChange(social_worker=request.parent, **told(entry)) for entry in page.items]
        return pb.ListSocialWorkerChangesResponse(changes=entries, next_page_token=here.next(page))

    def _sent(self, worker: SocialWorker) -> social_worker_pb2.SocialWorker:
        return wire.worker(worker, self.read.rules)

    async def ImportSocialWorkers(
        self, requests: AsyncIterator[pb.ImportSocialWorkersRequest], _context: Any
    ) -> AsyncIterator[pb.ImportSocialWorkersResponse]:
        """Take in the rows of a list, and tell after each message what is safe."""
        async for received in self.imports.receive(requests, errand()):
            yield pb.ImportSocialWorkersResponse(job=sent(received.job), received_line=received.line)
