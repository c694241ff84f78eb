"""Callers of the services about trainings, and trainings that nobody held."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from wushe.incubation.v1 import attendance_pb2, completion_certificate_pb2, course_pb2, enrollment_pb2, training_pb2
from wushe.incubation.v1 import base_service_pb2 as bases_pb
from wushe.incubation.v1 import completion_certificate_service_pb2 as certificates_pb
from wushe.incubation.v1 import course_service_pb2 as courses_pb
from wushe.incubation.v1 import roster_service_pb2 as roster_pb
from wushe.incubation.v1 import training_service_pb2 as pb
from wushe.incubation.v1.base_service_pb2_grpc import BaseServiceStub
from wushe.incubation.v1.completion_certificate_service_pb2_grpc import CompletionCertificateServiceStub
from wushe.incubation.v1.course_service_pb2_grpc import CourseServiceStub
from wushe.incubation.v1.roster_service_pb2_grpc import RosterServiceStub
from wushe.incubation.v1.training_service_pb2_grpc import TrainingServiceStub

from tests.integration.directory.running import Client
from tests.integration.incubation.running import COUNTY, Caller, Running, request_id

TRAINING: Final = training_pb2.Training
NO_TRAINING: Final = "trainings/01900000-0000-7000-8000-000000000000"
NO_SESSION: Final = "trainingSessions/01900000-0000-7000-8000-000000000000"
NO_COURSE: Final = "courses/01900000-0000-7000-8000-000000000000"
NO_BASE: Final = "bases/01900000-0000-7000-8000-000000000000"
NO_ENROLLMENT: Final = "enrollments/01900000-0000-7000-8000-000000000000"
WHY: Final = "纸质签到表补录"
HOUR: Final = timedelta(hours=1)

_MESSAGES: Final = (pb, courses_pb, roster_pb, certificates_pb)


async def a_base(running: Running, division: str = COUNTY, *, staff: str = "staff") -> str:
    """Record a base where somebody works, and return its name."""
    founding = bases_pb.BaseFounding(display_name="样本孵化基地", division=division, staff=[{"subject": staff, "position": "培训主管"}])
    desk = Caller(running, BaseServiceStub)
    name: str = (await desk("CreateBase", bases_pb.CreateBaseRequest(base=founding, request_id=request_id()))).base.name
    return name


class Trainings(Caller):
    """Calls all four services with one token."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(running, TrainingServiceStub, *grants, subject=subject)
        kinds = (TrainingServiceStub, CourseServiceStub, RosterServiceStub, CompletionCertificateServiceStub)
        self._stubs = [stub(running.channel) for stub in kinds]
        self.running = running

    async def ask(self, method: str, **content: Any) -> Any:
        """Call a method of whichever service has it."""
        kind = next(getattr(module, f"{method}Request") for module in _MESSAGES if hasattr(module, f"{method}Request"))
        if "request_id" in kind.DESCRIPTOR.fields_by_name:
            content.setdefault("request_id", request_id())
        self._stub = next(stub for stub in self._stubs if hasattr(stub, method))
        return await self(method, kind(**content))

    @property
    def now(self) -> datetime:
        """Return the instant that the tests live in."""
        return self.running.service.clock.now()

    async def course(self, **changes: Any) -> course_pb2.Course:
        """Record a course."""
        content = {"display_name": "社会组织财务管理", "subject": "财务管理", "planned_minutes": 180, **changes}
        one: course_pb2.Course = (await self.ask("CreateCourse", course=content, division=COUNTY)).course
        return one

    async def plan(self, *, base: str = "", course: str = "", **changes: Any) -> training_pb2.Training:
        """Plan a training."""
        content = {"base": base or await a_base(self.running), "course": course or (await self.course()).name, "capacity": 30, **changes}
        one: training_pb2.Training = (await self.ask("PlanTraining", **content)).training
        return one

    async def session(self, training: training_pb2.Training, start: timedelta, **changes: Any) -> training_pb2.TrainingSession:
        """Schedule a session of two hours that begins so long from now."""
        begin = self.now + start
        content = {"start_time": begin, "end_time": begin + 2 * HOUR, "venue": "孵化基地二楼", **changes}
        one: training_pb2.TrainingSession = (await self.ask("ScheduleSession", training=training.name, **content)).session
        return one

    async def change(self, method: str, one: Any, **content: Any) -> Any:
        """Call a method about something as last read, and return it after that."""
        answer = await self.ask(method, name=one.name, etag=one.etag, **content)
        return getattr(answer, answer.DESCRIPTOR.fields[0].name)

    async def open(self, *starts: timedelta, **changes: Any) -> tuple[training_pb2.Training, list[training_pb2.TrainingSession]]:
        """Plan and open a training with sessions that begin so long from now."""
        training = await self.plan(**changes)
        sessions = [await self.session(training, start) for start in starts]
        return await self.change("OpenTraining", training), sessions

    async def enroll(self, training: training_pb2.Training, person: str = "", **content: Any) -> enrollment_pb2.Enrollment:
        """Put somebody on a roster."""
        answer = await self.ask("EnrollPerson", training=training.name, person=person or await self.running.person(), **content)
        one: enrollment_pb2.Enrollment = answer.enrollment
        return one

    async def enter(self, session: training_pb2.TrainingSession, one: enrollment_pb2.Enrollment) -> attendance_pb2.Attendance:
        """Enter that somebody was at a session."""
        answer = await self.ask("EnterAttendance", session=session.name, person=one.person, reason=WHY)
        entered: attendance_pb2.Attendance = answer.attendance
        return entered

    async def issue(self, one: enrollment_pb2.Enrollment) -> certificates_pb.IssueCompletionCertificateResponse:
        """Issue a certificate of completion."""
        answer: certificates_pb.IssueCompletionCertificateResponse = await self.ask("IssueCompletionCertificate", enrollment=one.name)
        return answer

    async def all(self, method: str, parent: str, **wanted: Any) -> list[Any]:
        """Return everything that a list holds, by pages of three."""
        found, token = [], ""
        while True:
            page = await self.ask(method, parent=parent, page_token=token, page_size=3, **wanted)
            found += getattr(page, page.DESCRIPTOR.fields[0].name)
            token = page.next_page_token
            if not token:
                return found


class Anybody(Client):
    """Calls without a token."""

    def __init__(self, running: Running) -> None:
        """Have no account."""
        super().__init__(CompletionCertificateServiceStub(running.channel), "")
        self._metadata = ()  # type: ignore[assignment] # none at all

    async def verify(self, number: str, check_code: str) -> certificates_pb.VerifyCompletionCertificateResponse:
        """Ask whether a certificate holds."""
        asked = certificates_pb.VerifyCompletionCertificateRequest(number=number, check_code=check_code)
        verdict: certificates_pb.VerifyCompletionCertificateResponse = await self("VerifyCompletionCertificate", asked)
        return verdict


def certificate_state(one: completion_certificate_pb2.CompletionCertificate) -> str:
    """Return where a certificate stands, as a word."""
    return completion_certificate_pb2.CompletionCertificate.State.Name(one.state).removeprefix("STATE_")
