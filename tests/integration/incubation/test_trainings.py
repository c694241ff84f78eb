"""Trainings from the course to the certificate: three figures that open to rows, and who sees what."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from wushe.common.v1.replication_service_pb2 import StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.incubation.v1 import attendance_pb2, training_change_pb2, training_pb2
from wushe.incubation.v1 import completion_certificate_service_pb2 as certificates_pb
from wushe.incubation.v1.attendance_events_pb2 import AttendanceState

from shared.refusals import Refusal
from tests.integration.directory.persons import Persons
from tests.integration.incubation.organizations import Organizations
from tests.integration.incubation.running import COUNTY, NEXT_COUNTY, Caller, Running
from tests.integration.incubation.trainings import HOUR, TRAINING, WHY, Anybody, Trainings, a_base, certificate_state

DAY = timedelta(days=1)
FEW_SECONDS = 20.0


@pytest.fixture
def desk(running: Running) -> Trainings:
    return Trainings(running)


async def test_a_training_from_the_course_to_the_certificates_and_its_three_figures_open_to_rows(running: Running, desk: Trainings) -> None:
    group = await Organizations(running).create()
    training, sessions = await desk.open(-3 * DAY, -2 * DAY, -HOUR, capacity=5, required_percent=60)
    assert (training.display_name, training.division, training.state) == ("社会组织财务管理", COUNTY, TRAINING.STATE_OPEN)
    roster = [await desk.enroll(training, organization=group.name) for _ in range(4)]
    assert roster[0].person_display_name == "样本人"
    signed = (await desk.ask("SignIn", session=sessions[2].name, person=roster[0].person)).attendance
    assert (signed.source, signed.training) == (attendance_pb2.ATTENDANCE_SOURCE_SIGN_IN, training.name)
    entered = [
        await desk.enter(session, one) for session, one in [(sessions[0], roster[0]), (sessions[0], roster[1]), (sessions[1], roster[0])]
    ]
    assert {one.source for one in entered} == {attendance_pb2.ATTENDANCE_SOURCE_STAFF}
    cancelled = await desk.change("CancelSession", await desk.session(training, 2 * DAY), reason="讲师临时有事")
    running.directory.clock.advance(2 * HOUR)
    closed = await desk.change("CloseTraining", training)

    # One training, three sessions that took place, four persons, four person-times: four figures, and each is a list.
    assert await desk.all("ListTrainings", training.base, state=TRAINING.STATE_CLOSED) == [closed]
    held = await desk.all("ListSessions", training.name, state=training_pb2.TrainingSession.STATE_SCHEDULED)
    assert [one.name for one in held] == [one.name for one in sessions]
    assert cancelled in await desk.all("ListSessions", training.name)
    assert await desk.all("ListEnrollments", training.name) == roster
    person_times = await desk.all("ListAttendances", training.name)
    assert person_times == [signed, *entered]
    assert await desk.all("ListAttendances", sessions[0].name) == entered[:2]
    assert await desk.all("ListAttendances", roster[0].name) == [signed, entered[0], entered[2]]
    assert await desk.all("ListAttendances", training.base) == person_times

    paper = await desk.issue(roster[0])
    certificate = paper.completion_certificate
    assert (certificate.attended_sessions, certificate.held_sessions) == (3, 3)
    with pytest.raises(Refusal) as too_few:
        await desk.issue(roster[1])
    assert (too_few.value.reason, too_few.value.metadata) == ("SHARE_NOT_ATTENDED", {"attended": "1", "required": "2"})
    read = await desk.ask("GetCompletionCertificate", name=certificate.name)
    assert (read.check_code, read.person_display_name, read.training_display_name) == (paper.check_code, "样本人", training.display_name)
    assert await desk.all("ListCompletionCertificates", training.name) == [certificate]
    assert await desk.all("ListCompletionCertificates", roster[0].name) == [certificate]
    assert await desk.all("ListCompletionCertificates", roster[1].name) == []

    anybody = Anybody(running)
    verdict = await anybody.verify(certificate.number.lower(), paper.check_code)
    assert verdict.verdict == certificates_pb.COMPLETION_VERDICT_VALID
    assert (verdict.training_display_name, verdict.attended_sessions) == (training.display_name, 3)
    wrong = await anybody.verify(certificate.number, "2" * 8)
    assert wrong == certificates_pb.VerifyCompletionCertificateResponse(verdict=certificates_pb.COMPLETION_VERDICT_NOT_FOUND)
    await _assert_told(running, training, cancelled, signed, certificate)


async def _assert_told(running: Running, training: Any, cancelled: Any, signed: Any, certificate: Any) -> None:
    """Events tell all of it, without a name, and consumers can copy what they say."""
    assert await running.kinds(training.name) == ["TrainingPlanned", "TrainingOpened", "TrainingClosed"]
    assert await running.kinds(cancelled.name) == ["SessionScheduled", "SessionCancelled"]
    assert await running.kinds(signed.name) == ["SignedIn"]
    assert await running.kinds(certificate.name) == ["CertificateIssued"]
    assert all("样本人".encode() not in event.SerializeToString() for event in await running.events())
    copier = Caller(running, ReplicationServiceStub, ("system", "*"))
    wanted = StreamAggregatesRequest(aggregate_type="attendance", names=[signed.name])
    [snapshot] = [one async for answer in copier.copies(wanted) for one in answer.snapshots]
    state = AttendanceState()
    assert snapshot.data.Unpack(state)
    assert (state.session, state.person, state.base) == (signed.session, signed.person, training.base)


async def test_a_certificate_falls_with_the_attendance_that_leaves_too_few(running: Running, desk: Trainings) -> None:
    training, sessions = await desk.open(-8 * HOUR, -6 * HOUR, -4 * HOUR, required_percent=60)
    one, anybody = await desk.enroll(training), Anybody(running)
    entered = [await desk.enter(session, one) for session in sessions]
    await desk.change("CloseTraining", training)
    paper = await desk.issue(one)
    certificate = paper.completion_certificate
    # Two of three are still enough, one is not: the certificate falls with the second attendance that was wrong.
    await desk.change("VoidAttendance", entered[0], reason="代签，本人未到场")
    assert (await anybody.verify(certificate.number, paper.check_code)).verdict == certificates_pb.COMPLETION_VERDICT_VALID
    await desk.change("VoidAttendance", entered[2], reason="代签，本人未到场")
    assert (await anybody.verify(certificate.number, paper.check_code)).verdict == certificates_pb.COMPLETION_VERDICT_REVOKED
    [fallen] = await desk.all("ListCompletionCertificates", training.name)
    assert (certificate_state(fallen), fallen.state_reason) == ("REVOKED", "所依据的签到记录已作废")
    recorded = attendance_pb2.Attendance.STATE_RECORDED
    assert await desk.all("ListAttendances", training.name, state=recorded) == [entered[1]]
    assert await running.kinds(entered[0].name) == ["AttendanceEntered", "AttendanceVoided"]
    told = await desk.all("ListRosterChanges", entered[0].name)
    kind = training_change_pb2.TrainingChange
    assert [(one.kind, one.version) for one in told] == [(kind.KIND_ATTENDANCE_ENTERED, 1), (kind.KIND_ATTENDANCE_VOIDED, 2)]
    assert (told[1].reason, told[1].actor) == ("代签，本人未到场", "desk")
    [*_, closed] = await desk.all("ListTrainingChanges", training.name)
    assert closed.kind == kind.KIND_TRAINING_CLOSED
    assert await running.kinds(certificate.name) == ["CertificateIssued", "CertificateRevoked"]


async def test_one_signs_in_while_the_session_is_going_on_and_half_an_hour_before(desk: Trainings) -> None:
    training, [soon, later, over] = await desk.open(HOUR / 2, 3 * HOUR, -3 * HOUR)
    one = await desk.enroll(training)
    early = (await desk.ask("SignIn", session=soon.name, person=one.person)).attendance
    assert early.sign_in_time == soon.start_time
    for session in (later, over):
        with pytest.raises(Refusal) as refused:
            await desk.ask("SignIn", session=session.name, person=one.person)
        assert refused.value.reason == "NOT_IN_SESSION"
    with pytest.raises(Refusal) as ahead:
        await desk.ask("EnterAttendance", session=later.name, person=one.person, reason=WHY)
    assert ahead.value.reason == "NOT_IN_SESSION"
    late = Timestamp(seconds=over.end_time.seconds)
    with pytest.raises(Refusal) as after:
        await desk.ask("EnterAttendance", session=over.name, person=one.person, sign_in_time=late, reason=WHY)
    assert after.value.reason == "NOT_IN_SESSION"


async def test_base_staff_see_their_base_and_no_other(running: Running, desk: Trainings) -> None:
    base = await a_base(running, "communities/130402001001")
    training, [session] = await desk.open(-HOUR, base=base)
    one = await desk.enroll(training)
    staff = Trainings(running, ("incubation_staff", "130402001001"), subject="staff")
    assert training.division == "communities/130402001001"
    assert await staff.all("ListTrainings", base) == [training]
    assert await staff.all("ListTrainings", "communities/130402001001") == [training]
    await staff.ask("SignIn", session=session.name, person=one.person)
    assert await staff.all("ListEnrollments", training.name) == [one]
    next_door = Trainings(running, ("incubation_staff", "130403"), subject="staff")
    colleague = Trainings(running, ("incubation_staff", "1304"), subject="other")
    for stranger in (next_door, colleague):
        await _assert_a_stranger(stranger, training, session, one)
    assert await next_door.all("ListTrainings", NEXT_COUNTY) == []
    clerk = Trainings(running, ("viewer", "1304"), subject="viewer")
    assert await clerk.all("ListTrainings", base) == [training]
    with pytest.raises(Refusal) as personal:
        await clerk.all("ListEnrollments", training.name)
    assert personal.value.reason == "ROLE_NOT_ALLOWED"


async def _assert_a_stranger(stranger: Trainings, training: Any, session: Any, one: Any) -> None:
    """Nobody of another base sees who was where, or changes anything."""
    questions: list[tuple[str, dict[str, Any], str]] = [
        ("GetEnrollment", {"name": one.name}, "ENROLLMENT_NOT_FOUND"),
        ("ListEnrollments", {"parent": training.name}, "TRAINING_NOT_FOUND"),
        ("ListEnrollments", {"parent": training.base}, "BASE_NOT_FOUND"),
        ("ListAttendances", {"parent": session.name}, "SESSION_NOT_FOUND"),
        ("ListAttendances", {"parent": training.division}, "DIVISION_OUT_OF_SCOPE"),
        ("EnrollPerson", {"training": training.name, "person": one.person}, "TRAINING_NOT_FOUND"),
        ("SignIn", {"session": session.name, "person": one.person}, "SESSION_NOT_FOUND"),
        ("PlanTraining", {"course": training.course, "base": training.base, "capacity": 3}, "BASE_NOT_FOUND"),
        ("CloseTraining", {"name": training.name, "etag": training.etag}, "TRAINING_NOT_FOUND"),
        ("CancelSession", {"name": session.name, "etag": session.etag, "reason": WHY}, "SESSION_NOT_FOUND"),
        ("WithdrawEnrollment", {"name": one.name, "etag": one.etag, "reason": WHY}, "ENROLLMENT_NOT_FOUND"),
        ("IssueCompletionCertificate", {"enrollment": one.name}, "ENROLLMENT_NOT_FOUND"),
    ]
    for method, content, reason in questions:
        with pytest.raises(Refusal) as refused:
            await stranger.ask(method, **content)
        assert (method, refused.value.reason) == (method, reason)


async def test_a_roster_shows_the_name_of_today_follows_a_merger_and_forgets_the_erased(running: Running, desk: Trainings) -> None:
    training, _ = await desk.open(HOUR)
    first, second, third = [await desk.enroll(training) for _ in range(3)]
    persons = Persons(running.directory)

    async def names() -> list[str]:
        return [one.person_display_name for one in await desk.all("ListEnrollments", training.name)]

    await persons.update(await persons.get(first.person), display_name="改名人")
    await _become(names, ["改名人", "样本人", "样本人"])
    await persons.merge(await persons.get(first.person), await persons.get(second.person))
    await _become(names, ["改名人", "改名人", "样本人"])
    await persons.erase(await persons.get(third.person))
    await _become(names, ["改名人", "改名人", ""])


async def _become(names: Callable[[], Awaitable[list[str]]], wanted: list[str]) -> None:
    """Wait until names are so."""
    async with asyncio.timeout(FEW_SECONDS):
        while await names() != wanted:  # noqa: ASYNC110 — another process tells
            await asyncio.sleep(0.05)
