"""What a hundred callers at once cannot break: places, one attendance a session, one certificate, sessions apart."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

import pytest
from wushe.incubation.v1 import training_pb2

from shared.refusals import Refusal
from tests.integration.incubation.running import Running
from tests.integration.incubation.trainings import HOUR, TRAINING, WHY, Trainings

DAY = timedelta(days=1)


@pytest.fixture
def desk(running: Running) -> Trainings:
    return Trainings(running)


async def test_a_hundred_enroll_at_once_and_no_more_than_there_are_places(running: Running, desk: Trainings) -> None:
    training, _ = await desk.open(HOUR, capacity=10)
    people = await asyncio.gather(*(running.person() for _ in range(100)))
    outcomes = await _outcomes(desk.enroll(training, person) for person in people)
    assert outcomes == {"": 10, "TRAINING_FULL": 90}
    roster = await desk.all("ListEnrollments", training.name)
    assert len(roster) == await running.scalar("SELECT taken FROM training WHERE id = :id", id=_id(training.name)) == 10
    await desk.change("WithdrawEnrollment", roster[0], reason="本人有事不能参加")
    again = [person for person in people if person not in {one.person for one in roster}][:5]
    assert await _outcomes(desk.enroll(training, person) for person in again) == {"": 1, "TRAINING_FULL": 4}


async def test_fewer_places_and_newcomers_at_once_never_leave_more_people_than_places(running: Running, desk: Trainings) -> None:
    training, _ = await desk.open(HOUR, capacity=12)
    people = await asyncio.gather(*(running.person() for _ in range(12)))
    fewer = desk.change("UpdateTraining", training, update={"capacity": 6}, update_mask={"paths": ["capacity"]})
    outcomes = await _outcomes([*(desk.enroll(training, person) for person in people), fewer])
    assert set(outcomes) <= {"", "TRAINING_FULL", "PLACES_TAKEN"}
    left = (await desk.ask("GetTraining", name=training.name)).training.capacity
    taken = await running.scalar("SELECT taken FROM training WHERE id = :id", id=_id(training.name))
    assert taken == len(await desk.all("ListEnrollments", training.name)) <= left


async def test_the_same_person_enrolls_signs_in_and_is_certified_once(running: Running, desk: Trainings) -> None:
    training, [session] = await desk.open(-HOUR, capacity=50)
    person = await running.person()
    assert await _outcomes(desk.enroll(training, person) for _ in range(20)) == {"": 1, "ALREADY_ENROLLED": 19}
    signing = [desk.ask("SignIn", session=session.name, person=person) for _ in range(10)]
    entering = [desk.ask("EnterAttendance", session=session.name, person=person, reason=WHY) for _ in range(10)]
    assert await _outcomes([*signing, *entering]) == {"": 1, "ALREADY_SIGNED_IN": 19}
    assert len(await desk.all("ListAttendances", session.name)) == 1
    running.directory.clock.advance(2 * HOUR)
    await desk.change("CloseTraining", training)
    [one] = await desk.all("ListEnrollments", training.name)
    assert await _outcomes(desk.issue(one) for _ in range(10)) == {"": 1, "ALREADY_CERTIFIED": 9}


async def test_sessions_of_a_training_never_overlap_also_when_moved_and_may_touch(desk: Trainings) -> None:
    training = await desk.plan()
    assert await _outcomes(desk.session(training, DAY) for _ in range(10)) == {"": 1, "SESSION_OVERLAPS": 9}
    next_one = await desk.session(training, DAY + 2 * HOUR)
    with pytest.raises(Refusal) as moved:
        await _move(desk, next_one, DAY + HOUR)
    assert moved.value.reason == "SESSION_OVERLAPS"
    after = await _move(desk, next_one, 2 * DAY)
    assert after.version == 2


async def test_signing_in_and_cancelling_at_once_leaves_no_attendance_of_what_was_cancelled(running: Running, desk: Trainings) -> None:
    for _ in range(5):
        training, [session] = await desk.open(-HOUR)
        one = await desk.enroll(training)
        sign_in = desk.ask("SignIn", session=session.name, person=one.person)
        cancelling = desk.change("CancelSession", session, reason="讲师临时有事")
        outcomes = await _outcomes([sign_in, cancelling])
        assert outcomes in ({"": 1, "NOT_IN_SESSION": 1}, {"": 1, "ATTENDED": 1})
    orphans = "SELECT count(*) FROM attendance a JOIN training_session s ON s.id = a.session_id WHERE a.state = 1 AND s.state = 2"
    assert await running.scalar(orphans) == 0


async def test_voiding_and_certifying_at_once_leaves_no_certificate_that_stands_on_too_few(desk: Trainings) -> None:
    for _ in range(5):
        training, [session] = await desk.open(-3 * HOUR)
        one = await desk.enroll(training)
        attendance = await desk.enter(session, one)
        await desk.change("CloseTraining", training)
        await _outcomes([desk.issue(one), desk.change("VoidAttendance", attendance, reason="代签，本人未到场")])
        states = [certificate.state for certificate in await desk.all("ListCompletionCertificates", training.name)]
        assert states in ([], [2])


async def test_a_repeated_request_is_answered_as_the_first_time_and_another_content_is_refused(running: Running, desk: Trainings) -> None:
    training, _ = await desk.open(HOUR, capacity=3)
    person = await running.person()
    wish = {"training": training.name, "person": person, "request_id": f"once-{training.name[-12:]}"}
    first, *others = await asyncio.gather(*(desk.ask("EnrollPerson", **wish) for _ in range(5)))
    assert all(other == first for other in others)
    with pytest.raises(Refusal) as reused:
        await desk.ask("EnrollPerson", **{**wish, "person": await running.person()})
    assert reused.value.reason == "REQUEST_ID_REUSED"
    assert len(await desk.all("ListEnrollments", training.name)) == 1
    stale = await _outcomes(desk.change("CancelTraining", training, reason="报名人数不足") for _ in range(4))
    assert stale == {"": 1, "STALE_ETAG": 3}
    assert (await desk.ask("GetTraining", name=training.name)).training.state == TRAINING.STATE_CANCELLED
    [session] = await desk.all("ListSessions", training.name)
    assert (session.state, session.state_reason) == (training_pb2.TrainingSession.STATE_CANCELLED, "报名人数不足")


async def _move(desk: Trainings, session: Any, start: timedelta) -> Any:
    begin = desk.now + start
    return await desk.change("RescheduleSession", session, start_time=begin, end_time=begin + 2 * HOUR, venue="孵化基地三楼")


async def _outcomes(calls: Any) -> Counter[str]:
    """Carry calls out at once and count the reasons why they were refused; the empty one stands for success."""
    waiting: list[Awaitable[Any]] = list(calls)
    found = await asyncio.gather(*waiting, return_exceptions=True)
    broken = [one for one in found if isinstance(one, BaseException) and not isinstance(one, Refusal)]
    assert not broken
    return Counter(one.reason if isinstance(one, Refusal) else "" for one in found)


def _id(name: str) -> str:
    return name.partition("/")[2]
