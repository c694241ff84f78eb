"""Rules about trainings that need no server: every action in every state, the share that a certificate asks for, the hours of a session."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any
from uuid import UUID

import pytest

from services.incubation.domain import (
    attendance_lifecycle,
    attendance_rules,
    base_rules,
    completion_certificate_lifecycle,
    completion_certificate_rules,
    course_lifecycle,
    course_rules,
    enrollment_lifecycle,
    enrollment_rules,
    session_lifecycle,
    session_rules,
    training_lifecycle,
    training_rules,
)
from services.incubation.domain.attendance import AttendanceSource
from services.incubation.domain.base import BaseProfile
from services.incubation.domain.base_refusals import BaseIsClosed
from services.incubation.domain.course import CourseContent
from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.seat import Seat
from services.incubation.domain.session import Session, Timetable
from services.incubation.domain.training import Training, TrainingPlan
from services.incubation.domain.training_lifecycle import TrainingState
from services.incubation.domain.training_refusals import (
    Attended,
    CourseRetired,
    MalformedSession,
    NotInSession,
    PlacesTaken,
    SessionMissing,
    SessionNotOver,
    ShareNotAttended,
    TrainingNotClosed,
    TrainingNotOpen,
)
from shared.lifecycle import Lifecycle
from shared.numbered import Numbered
from shared.refusals import IllegalTransition, Refusal

NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ID = UUID(int=1)
COURSE = course_rules.create(CourseContent("财务管理", "财务", "", 180), "130402", identifier=ID, now=NOW).after
BASE = base_rules.open_(BaseProfile("样本孵化基地"), "130402", identifier=ID, now=NOW).after
PLAN = TrainingPlan(COURSE.id, ID, "", 20, 0)


def _planned(percent: int = 80) -> Training:
    return training_rules.plan(PLAN, COURSE, BASE, usual_percent=percent, identifier=ID, now=NOW).after


def _session(start: datetime = NOW) -> Session:
    return session_rules.schedule(_planned(), Timetable(start, start + 2 * HOUR, "二楼", ""), identifier=ID, now=NOW).after


def _open(percent: int = 80) -> Training:
    return training_rules.open_(_planned(percent), [_session()], now=NOW).after


def _closed(percent: int = 80) -> Training:
    return training_rules.close(_open(percent), [_session()], now=NOW + 3 * HOUR).after


def _cancelled() -> Training:
    return training_rules.cancel(_open(), "报名人数不足", attended=False, now=NOW).after


def _enrolled() -> Enrollment:
    return enrollment_rules.enroll(_open(), ID, None, identifier=ID, now=NOW).after


LIVES: dict[str, tuple[Lifecycle[Any, Any], type[IntEnum], type[StrEnum], int]] = {
    "course": (course_lifecycle.LIFECYCLE, course_lifecycle.CourseState, course_lifecycle.CourseAction, 2),
    "training": (training_lifecycle.LIFECYCLE, training_lifecycle.TrainingState, training_lifecycle.TrainingAction, 6),
    "session": (session_lifecycle.LIFECYCLE, session_lifecycle.SessionState, session_lifecycle.SessionAction, 2),
    "enrollment": (enrollment_lifecycle.LIFECYCLE, enrollment_lifecycle.EnrollmentState, enrollment_lifecycle.EnrollmentAction, 1),
    "attendance": (attendance_lifecycle.LIFECYCLE, attendance_lifecycle.AttendanceState, attendance_lifecycle.AttendanceAction, 1),
    "certificate": (
        completion_certificate_lifecycle.LIFECYCLE,
        completion_certificate_lifecycle.CompletionState,
        completion_certificate_lifecycle.CompletionAction,
        1,
    ),
}


@pytest.mark.parametrize("kind", LIVES)
def test_every_action_in_every_state_leads_where_the_table_says_or_nowhere(kind: str) -> None:
    life, states, actions, ways = LIVES[kind]
    assert len(life.transitions) == ways
    for state in states:
        for action in actions:
            if (state, action) in life.transitions:
                assert life.advance(state, action) is life.transitions[state, action]
                continue
            with pytest.raises(IllegalTransition) as refused:
                life.advance(state, action)
            assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action}


TRAININGS = {TrainingState.PLANNED: _planned, TrainingState.OPEN: _open, TrainingState.CLOSED: _closed, TrainingState.CANCELLED: _cancelled}
ACTS: dict[str, Any] = {
    "update": lambda one: training_rules.update(one, {"capacity": 9}, taken=0, now=NOW),
    "open": lambda one: training_rules.open_(one, [_session()], now=NOW),
    "close": lambda one: training_rules.close(one, [_session()], now=NOW + 3 * HOUR),
    "cancel": lambda one: training_rules.cancel(one, "报名人数不足", attended=False, now=NOW),
    "schedule": lambda one: session_rules.schedule(one, Timetable(NOW, NOW + HOUR, "二楼", ""), identifier=ID, now=NOW),
    "enroll": lambda one: enrollment_rules.enroll(one, ID, None, identifier=ID, now=NOW),
    "withdraw": lambda one: enrollment_rules.withdraw(_enrolled(), one, "有事不能参加", attended=False, now=NOW),
    "sign in": lambda one: attendance_rules.sign_in(Seat(one, _session(), _enrolled()), early=HOUR, identifier=ID, now=NOW),
    "enter": lambda one: attendance_rules.enter(Seat(one, _session(), _enrolled()), None, "补录", identifier=ID, now=NOW),
    "certify": lambda one: completion_certificate_rules.issue(
        one, _enrolled(), Numbered("2" * 12, "3" * 8), attended=1, held=1, identifier=ID, today=date(2026, 3, 2), now=NOW
    ),
}
WAYS = {
    TrainingState.PLANNED: {"update", "open", "cancel", "schedule"},
    TrainingState.OPEN: {"update", "close", "cancel", "schedule", "enroll", "withdraw", "sign in", "enter"},
    TrainingState.CLOSED: {"certify"},
    TrainingState.CANCELLED: set(),
}


@pytest.mark.parametrize("state", TRAININGS)
@pytest.mark.parametrize("act", ACTS)
def test_what_a_training_allows_in_each_state(state: TrainingState, act: str) -> None:
    training = TRAININGS[state]()
    assert training.state is state
    if act in WAYS[state]:
        ACTS[act](training)
        return
    with pytest.raises(Refusal) as refused:
        ACTS[act](training)
    assert isinstance(refused.value, IllegalTransition | TrainingNotOpen | TrainingNotClosed)


def test_a_training_takes_the_title_of_its_course_and_the_share_of_the_city_where_it_says_nothing() -> None:
    assert (_planned().display_name, _planned().required_percent) == ("财务管理", 80)


def test_no_training_of_a_retired_course() -> None:
    retired = course_rules.retire(COURSE, "内容已经过时", now=NOW).after
    with pytest.raises(CourseRetired):
        training_rules.plan(PLAN, retired, BASE, usual_percent=80, identifier=ID, now=NOW)


def test_no_training_at_a_closed_base() -> None:
    closed = base_rules.close(BASE, "租约到期", highest={}, now=NOW).after
    with pytest.raises(BaseIsClosed):
        training_rules.plan(PLAN, COURSE, closed, usual_percent=80, identifier=ID, now=NOW)


def test_a_training_opens_with_a_session_and_closes_after_the_last() -> None:
    with pytest.raises(SessionMissing):
        training_rules.open_(_planned(), [], now=NOW)
    with pytest.raises(SessionNotOver):
        training_rules.close(_open(), [_session(), _session(NOW + 5 * HOUR)], now=NOW + 3 * HOUR)


def test_there_are_never_fewer_places_than_are_taken() -> None:
    assert training_rules.update(_open(), {"capacity": 7}, taken=7, now=NOW).after.capacity == 7
    with pytest.raises(PlacesTaken) as refused:
        training_rules.update(_open(), {"capacity": 6}, taken=7, now=NOW)
    assert refused.value.metadata == {"taken": "7"}


def test_what_somebody_attended_stays_as_it_was() -> None:
    with pytest.raises(Attended):
        session_rules.cancel(_session(), _open(), "讲师有事", attended=True, now=NOW)
    with pytest.raises(Attended):
        session_rules.reschedule(_session(), _open(), Timetable(NOW, NOW + HOUR, "二楼", ""), attended=True, now=NOW)


@pytest.mark.parametrize("length", [timedelta(0), -HOUR, timedelta(hours=24, microseconds=1)])
def test_a_session_has_a_length_of_24_hours_at_most(length: timedelta) -> None:
    with pytest.raises(MalformedSession):
        session_rules.schedule(_planned(), Timetable(NOW, NOW + length, "二楼", ""), identifier=ID, now=NOW)


@pytest.mark.parametrize(("at", "there"), [(-HOUR - timedelta(seconds=1), False), (-HOUR, True), (HOUR, True), (2 * HOUR, False)])
def test_one_signs_in_from_so_long_before_until_the_end(at: timedelta, there: bool) -> None:
    seat = Seat(_open(), _session(), _enrolled())
    if not there:
        with pytest.raises(NotInSession):
            attendance_rules.sign_in(seat, early=HOUR, identifier=ID, now=NOW + at)
        return
    signed = attendance_rules.sign_in(seat, early=HOUR, identifier=ID, now=NOW + at).after
    assert (signed.sign_in_time, signed.source) == (max(NOW + at, NOW), AttendanceSource.SIGN_IN)


@pytest.mark.parametrize(("at", "there"), [(None, True), (timedelta(0), True), (HOUR, True), (2 * HOUR, False), (-HOUR, False)])
def test_staff_enters_an_instant_within_the_session_that_has_come(at: timedelta | None, there: bool) -> None:
    seat, instant = Seat(_open(), _session(), _enrolled()), None if at is None else NOW + at
    if there:
        entered = attendance_rules.enter(seat, instant, "补录", identifier=ID, now=NOW + HOUR).after
        assert (entered.sign_in_time, entered.source) == (instant or NOW, AttendanceSource.STAFF)
        return
    with pytest.raises(NotInSession):
        attendance_rules.enter(seat, instant, "补录", identifier=ID, now=NOW + 3 * HOUR)


@pytest.mark.parametrize(
    ("percent", "held", "required"), [(80, 5, 4), (80, 4, 4), (80, 1, 1), (60, 3, 2), (50, 3, 2), (1, 3, 1), (100, 3, 3)]
)
def test_the_share_is_rounded_up_and_is_one_session_at_the_least(percent: int, held: int, required: int) -> None:
    training = _closed(percent)
    assert completion_certificate_rules.required_sessions(training, held) == required
    told: dict[str, Any] = {"held": held, "identifier": ID, "today": date(2026, 3, 2), "now": NOW}
    numbered = Numbered("2" * 12, "3" * 8)
    issued = completion_certificate_rules.issue(training, _enrolled(), numbered, attended=required, **told).after
    assert "3" * 8 not in repr(issued)
    assert completion_certificate_rules.stands(issued, training, required)
    assert not completion_certificate_rules.stands(issued, training, required - 1)
    with pytest.raises(ShareNotAttended):
        completion_certificate_rules.issue(training, _enrolled(), numbered, attended=required - 1, **told)
