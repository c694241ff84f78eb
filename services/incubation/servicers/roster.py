"""RosterService: who is on the roster of a training, and who was there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.incubation.v1 import roster_service_pb2 as pb
from wushe.incubation.v1.roster_service_pb2_grpc import RosterServiceServicer

from services.incubation.clients import Directory
from services.incubation.domain.attendance import Attendance
from services.incubation.domain.attendance_lifecycle import AttendanceState
from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.enrollment_lifecycle import EnrollmentState
from services.incubation.use_cases.enroll_person import enroll_person
from services.incubation.use_cases.enter_attendance import enter_attendance
from services.incubation.use_cases.read_trainings import ReadTrainings
from services.incubation.use_cases.sign_in import sign_in
from services.incubation.use_cases.training_desk import Enrolling, TrainingDesk, name_of
from services.incubation.use_cases.void_attendance import void_attendance
from services.incubation.use_cases.withdraw_enrollment import withdraw_enrollment
from services.incubation.wire import attendances as attendance_wire
from services.incubation.wire import enrollments as wire
from services.incubation.wire import training_requests as wishes
from services.incubation.wire.training_changes import change as told
from shared.asked import errand, expected, reason, size
from shared.changing import Changing
from shared.errand import Errand
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.lists import Lists
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterServicer(RosterServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadTrainings
    directory: Directory
    imports: Imports
    change: Changing[TrainingDesk, Enrollment]
    change_attendance: Changing[TrainingDesk, Attendance]
    lists: Lists
    tokens: PageTokens

    async def EnrollPerson(self, request: pb.EnrollPersonRequest, _context: Any) -> pb.EnrollPersonResponse:
        """Put a person on a roster."""
        person = await self.directory.active_person(identifier_in(request.person))
        training = identifier_in(request.training)
        make = partial(enroll_person, wish=Enrolling(training, person, wishes.reference(request.organization)))
        return await self.change.make(request, pb.EnrollPersonResponse, make, under=training)

    async def WithdrawEnrollment(self, request: pb.WithdrawEnrollmentRequest, _context: Any) -> pb.WithdrawEnrollmentResponse:
        """Take a person off a roster."""
        change = partial(withdraw_enrollment, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.WithdrawEnrollmentResponse, change)

    async def GetEnrollment(self, request: pb.GetEnrollmentRequest, _context: Any) -> pb.GetEnrollmentResponse:
        """Read one enrollment."""
        found = await self.read.one(self.read.enrollments, identifier_in(request.name), errand())
        names = await self.read.names([found.person])
        return pb.GetEnrollmentResponse(enrollment=wire.enrollment(found, names[found.person]))

    async def ListEnrollments(self, request: pb.ListEnrollmentsRequest, _context: Any) -> pb.ListEnrollmentsResponse:
        """List the roster of a training, or the enrollments of a base or below a division."""
        binding = bind("ListEnrollments", request.parent, str(request.state))
        after, state = self.tokens.decode(request.page_token, binding=binding), wishes.narrowed(EnrollmentState, request.state)
        asked = errand()
        page = await self.read.listed(self.read.enrollments, request.parent, asked, after=after, size=size(request), state=state)
        names = await self.read.names({one.person for one in page.items})
        roster = [wire.enrollment(one, names[one.person]) for one in page.items]
        return pb.ListEnrollmentsResponse(enrollments=roster, next_page_token=self.tokens.encode(page.next, binding=binding))

    async def SignIn(self, request: pb.SignInRequest, _context: Any) -> pb.SignInResponse:
        """Sign a person in."""
        return await self.change_attendance.make(request, pb.SignInResponse, partial(sign_in, wish=wishes.seat(request)))

    async def EnterAttendance(self, request: pb.EnterAttendanceRequest, _context: Any) -> pb.EnterAttendanceResponse:
        """Enter that a person was there."""
        at = wishes.instant(request.sign_in_time, field="sign_in_time") if request.HasField("sign_in_time") else None
        change = partial(enter_attendance, wish=wishes.seat(request), at=at, reason=reason(request))
        return await self.change_attendance.make(request, pb.EnterAttendanceResponse, change)

    async def VoidAttendance(self, request: pb.VoidAttendanceRequest, _context: Any) -> pb.VoidAttendanceResponse:
        """Void an attendance."""
        change = partial(void_attendance, expected=expected(request), reason=reason(request))
        return await self.change_attendance(request, pb.VoidAttendanceResponse, change)

    async def GetAttendance(self, request: pb.GetAttendanceRequest, _context: Any) -> pb.GetAttendanceResponse:
        """Read one attendance."""
        found = await self.read.one(self.read.attendances, identifier_in(request.name), errand())
        return pb.GetAttendanceResponse(attendance=attendance_wire.attendance(found))

    async def ListAttendances(self, request: pb.ListAttendancesRequest, _context: Any) -> pb.ListAttendancesResponse:
        """List the attendances of a session, training, enrollment or base, or below a division."""
        state, narrowed = wishes.narrowed(AttendanceState, request.state), (request.parent, request.state)
        ask = partial(self.read.listed, self.read.attendances, request.parent, errand(), state=state)
        return await self.lists(
            request, pb.ListAttendancesResponse, ask, attendance_wire.attendance, field="attendances", narrowed=narrowed
        )

    async def ListRosterChanges(self, request: pb.ListRosterChangesRequest, _context: Any) -> pb.ListRosterChangesResponse:
        """List what happened to an enrollment, an attendance or a certificate."""
        ask, encode = partial(self.read.changes, request.parent, errand()), partial(told, request.parent)
        return await self.lists(request, pb.ListRosterChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))

    async def ImportRoster(self, requests: AsyncIterator[pb.ImportRosterRequest], _context: Any) -> AsyncIterator[pb.ImportRosterResponse]:
        """Take in the rows of rosters, and tell after each message what is safe."""
        async for received in self.imports.receive(requests, errand()):
            yield pb.ImportRosterResponse(job=sent(received.job), received_line=received.line)


async def enrolled(tx: AsyncConnection, _errand: Errand, one: Enrollment) -> Mapping[str, Any]:
    """Return what a change of a roster is answered with: who is on it, with the name that the directory told."""
    return {"enrollment": wire.enrollment(one, await name_of(tx, one.person))}
