"""ServiceRecordService: who served which project when, how that is known, and what it comes to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import service_record_service_pb2 as pb
from wushe.volunteer.v1.service_record_service_pb2_grpc import ServiceRecordServiceServicer

from services.volunteer.domain.service_record import RecordSource, ServiceRecord
from services.volunteer.use_cases.approve_records import approve_record, approve_records
from services.volunteer.use_cases.check_out import check_out
from services.volunteer.use_cases.correct_record import correct_record
from services.volunteer.use_cases.dismiss_correction import dismiss_correction
from services.volunteer.use_cases.enter_records import EnterCall, EnterRecords, Wish
from services.volunteer.use_cases.list_records import ListRecords
from services.volunteer.use_cases.read_records import ReadRecords
from services.volunteer.use_cases.record_desk import RecordDesk
from services.volunteer.use_cases.reject_records import reject_record, reject_records
from services.volunteer.use_cases.request_correction import request_correction
from services.volunteer.use_cases.revoke_record import revoke_record
from services.volunteer.wire import record_requests as wishes
from services.volunteer.wire import service_records as wire
from shared import asked
from shared.aggregates import Expected
from shared.coalescer import Coalescer
from shared.codes import code_of
from shared.errand import Errand
from shared.idempotency import Idempotency
from shared.ids import NewId, identifier_in
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.refusals import Outcome, Refusal, attempt, value

Answer = TypeVar("Answer", bound=Message)
Change = Callable[[AsyncConnection, RecordDesk, Errand], Awaitable[ServiceRecord]]
Changes = Callable[[AsyncConnection, RecordDesk, Errand, Sequence[Expected]], Awaitable[Sequence[Outcome[ServiceRecord]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRecordServicer(ServiceRecordServiceServicer):
    """Decodes, asks a use case, encodes."""

    enter_records: EnterRecords
    enter: Coalescer[EnterCall, Message]
    read: ReadRecords
    list_records: ListRecords
    desk: RecordDesk
    once: Once
    requests: Idempotency
    tokens: PageTokens
    new_id: NewId

    async def CheckIn(self, request: pb.CheckInRequest, _context: Any) -> Message:
        """Check a volunteer in; concurrent calls share a commit."""
        return await self._enter(request, pb.CheckInResponse, Wish(wishes.check_in(request), ""))

    async def CheckOut(self, request: pb.CheckOutRequest, _context: Any) -> pb.CheckOutResponse:
        """Check a volunteer out."""
        change = partial(check_out, identifier=identifier_in(request.name), position=wishes.position(request))
        return await self._change(request, pb.CheckOutResponse, change)

    async def RecordService(self, request: pb.RecordServiceRequest, _context: Any) -> Message:
        """Enter one volunteer's service; concurrent calls share a commit."""
        return await self._enter(request, pb.RecordServiceResponse, _wish(request.entry, RecordSource.TEAM_ENTRY))

    async def BatchRecordServices(self, request: pb.BatchRecordServicesRequest, _context: Any) -> Message:
        """Enter a whole list."""
        source, batch = RecordSource(request.source), self.new_id()
        stated = [attempt(_wish, sent, source, path=f"entries[{position}].") for position, sent in enumerate(request.entries)]
        answer = partial(wire.batch_entered, batch=batch)
        one = EnterCall(asked.errand(key=self.requests.of_call(request)), stated, batch, answer, pb.BatchRecordServicesResponse.FromString)
        return value(*await self.enter_records([one]))

    async def ApplyForRecord(self, request: pb.ApplyForRecordRequest, _context: Any) -> Message:
        """Enter what a volunteer claims; concurrent calls share a commit."""
        return await self._enter(request, pb.ApplyForRecordResponse, _wish(request.entry, RecordSource.OWN_APPLICATION))

    async def GetServiceRecord(self, request: pb.GetServiceRecordRequest, _context: Any) -> pb.GetServiceRecordResponse:
        """Read one record."""
        [found] = await self.read.records([identifier_in(request.name)], asked.scopes(), field="name")
        return pb.GetServiceRecordResponse(record=wire.record(found))

    async def BatchGetServiceRecords(self, request: pb.BatchGetServiceRecordsRequest, _context: Any) -> pb.BatchGetServiceRecordsResponse:
        """Read many records in the order asked."""
        found = await self.read.records(list(map(identifier_in, request.names)), asked.scopes(), field="names")
        return pb.BatchGetServiceRecordsResponse(records=map(wire.record, found))

    async def ListServiceRecords(self, request: pb.ListServiceRecordsRequest, _context: Any) -> pb.ListServiceRecordsResponse:
        """List the records of a project or a volunteer, or those below a division."""
        days = (request.first_day.SerializeToString().hex(), request.last_day.SerializeToString().hex())
        binding = bind("ListServiceRecords", request.parent, str(request.state), str(request.source), *days)
        after, size, scopes = self.tokens.decode(request.page_token, binding=binding), asked.size(request), asked.scopes()
        wanted, (kind, _, name) = wishes.wanted(request), request.parent.partition("/")
        if kind == "projects":
            page = await self.list_records.of_project(UUID(name), scopes, wanted, after=after, size=size)
        elif kind == "volunteers":
            page = await self.list_records.of_volunteer(UUID(name), scopes, wanted, after=after, size=size)
        else:
            page = await self.list_records.below(code_of(request.parent), wanted, after=after, size=size)
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListServiceRecordsResponse(records=map(wire.record, page.items), next_page_token=token)

    async def ApproveRecord(self, request: pb.ApproveRecordRequest, _context: Any) -> pb.ApproveRecordResponse:
        """Confirm a pending record."""
        return await self._change(request, pb.ApproveRecordResponse, partial(approve_record, expected=asked.expected(request)))

    async def RejectRecord(self, request: pb.RejectRecordRequest, _context: Any) -> pb.RejectRecordResponse:
        """Refuse a pending record, or discard a check-in."""
        return await self._change(request, pb.RejectRecordResponse, _because(reject_record, request))

    async def BatchApproveRecords(self, request: pb.BatchApproveRecordsRequest, _context: Any) -> pb.BatchApproveRecordsResponse:
        """Confirm many records."""
        return await self._each(request, pb.BatchApproveRecordsResponse, approve_records)

    async def BatchRejectRecords(self, request: pb.BatchRejectRecordsRequest, _context: Any) -> pb.BatchRejectRecordsResponse:
        """Refuse many records for one reason."""
        return await self._each(request, pb.BatchRejectRecordsResponse, partial(reject_records, reason=asked.reason(request)))

    async def RequestCorrection(self, request: pb.RequestCorrectionRequest, _context: Any) -> pb.RequestCorrectionResponse:
        """Note that a volunteer wants a record corrected."""
        return await self._change(request, pb.RequestCorrectionResponse, _because(request_correction, request))

    async def DismissCorrection(self, request: pb.DismissCorrectionRequest, _context: Any) -> pb.DismissCorrectionResponse:
        """Answer a request for correction with no."""
        return await self._change(request, pb.DismissCorrectionResponse, _because(dismiss_correction, request))

    async def CorrectRecord(self, request: pb.CorrectRecordRequest, _context: Any) -> pb.CorrectRecordResponse:
        """Give a record other times."""
        change = partial(
            correct_record, expected=asked.expected(request), period=wishes.period(request, path=""), reason=asked.reason(request)
        )
        return await self._change(request, pb.CorrectRecordResponse, change)

    async def RevokeRecord(self, request: pb.RevokeRecordRequest, _context: Any) -> pb.RevokeRecordResponse:
        """Take an effective record back."""
        return await self._change(request, pb.RevokeRecordResponse, _because(revoke_record, request))

    async def ListRecordChanges(self, request: pb.ListRecordChangesRequest, _context: Any) -> pb.ListRecordChangesResponse:
        """List what happened to a record, oldest first."""
        binding = bind("ListRecordChanges", request.parent)
        (after,) = self.tokens.decode(request.page_token, binding=binding) or (0,)
        page = await self.read.history(identifier_in(request.parent), asked.scopes(), after=int(after), size=asked.size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListRecordChangesResponse(changes=map(wire.change, page.items), next_page_token=token)

    async def GetVolunteerHours(self, request: pb.GetVolunteerHoursRequest, _context: Any) -> pb.GetVolunteerHoursResponse:
        """Tell what a volunteer's records come to."""
        volunteer = identifier_in(request.volunteer)
        years = await self.read.hours(volunteer, asked.scopes())
        return pb.GetVolunteerHoursResponse(hours=wire.hours(volunteer, years))

    async def _enter(self, request: Any, answer: type[Answer], wish: Wish) -> Message:
        """Enter one record, together with whatever others arrive at the same moment."""

        def told(outcomes: Sequence[Outcome[ServiceRecord]]) -> Outcome[Message]:
            [outcome] = outcomes
            return outcome if isinstance(outcome, Refusal) else answer(record=wire.record(outcome))

        return await self.enter(EnterCall(asked.errand(key=self.requests.of_call(request)), [wish], None, told, answer.FromString))

    async def _change(self, request: Any, answer: type[Answer], change: Change) -> Answer:
        """Change one record once."""
        errand = asked.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(record=wire.record(await change(tx, self.desk, errand)))

        return await self.once(request, answer, work)

    async def _each(self, request: Any, answer: type[Answer], change: Changes) -> Answer:
        """Change many records once."""
        errand, wanted = asked.errand(), list(map(asked.expected, request.records))

        async def work(tx: AsyncConnection) -> Answer:
            return answer(outcomes=map(wire.decided, await change(tx, self.desk, errand, wanted)))

        return await self.once(request, answer, work)


def _wish(sent: pb.RecordEntry, source: RecordSource, *, path: str = "entry.") -> Wish:
    return Wish(wishes.entry(sent, source, path=path), path)


def _because(change: Callable[..., Awaitable[ServiceRecord]], request: Any) -> Change:
    return partial(change, expected=asked.expected(request), reason=asked.reason(request))
