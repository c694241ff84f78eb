"""What of trainings stands in the contract and in the domain alike."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import pytest
from wushe.incubation.v1 import (
    attendance_pb2,
    completion_certificate_pb2,
    course_pb2,
    enrollment_pb2,
    error_reason_pb2,
    training_change_pb2,
    training_pb2,
)

from services.incubation.domain import list_refusals, training_refusals
from services.incubation.domain.attendance import AttendanceSource
from services.incubation.domain.attendance_facts import AttendanceChangeKind
from services.incubation.domain.attendance_lifecycle import AttendanceState
from services.incubation.domain.completion_certificate_facts import CompletionCertificateChangeKind
from services.incubation.domain.completion_certificate_lifecycle import CompletionState
from services.incubation.domain.course_facts import CourseChangeKind
from services.incubation.domain.course_lifecycle import CourseState
from services.incubation.domain.enrollment_facts import EnrollmentChangeKind
from services.incubation.domain.enrollment_lifecycle import EnrollmentState
from services.incubation.domain.refusals import IncubationRefusal
from services.incubation.domain.session_facts import SessionChangeKind
from services.incubation.domain.session_lifecycle import SessionState
from services.incubation.domain.training_facts import TrainingChangeKind
from services.incubation.domain.training_lifecycle import TrainingState
from services.incubation.wire.training_changes import FIRST

STATES: dict[Any, type[IntEnum]] = {
    course_pb2.Course.State: CourseState,
    training_pb2.Training.State: TrainingState,
    training_pb2.TrainingSession.State: SessionState,
    enrollment_pb2.Enrollment.State: EnrollmentState,
    attendance_pb2.Attendance.State: AttendanceState,
    completion_certificate_pb2.CompletionCertificate.State: CompletionState,
}
KINDS: dict[str, type[IntEnum]] = {
    "courses": CourseChangeKind,
    "trainings": TrainingChangeKind,
    "trainingSessions": SessionChangeKind,
    "enrollments": EnrollmentChangeKind,
    "attendances": AttendanceChangeKind,
    "completionCertificates": CompletionCertificateChangeKind,
}


@pytest.mark.parametrize("sent", STATES)
def test_states_have_the_same_numbers_on_both_sides(sent: Any) -> None:
    assert {name.removeprefix("STATE_"): number for name, number in sent.items() if number} == {one.name: one for one in STATES[sent]}


def test_sources_have_the_same_numbers_on_both_sides() -> None:
    told = {name.removeprefix("ATTENDANCE_SOURCE_"): number for name, number in attendance_pb2.AttendanceSource.items() if number}
    assert told == {one.name: one for one in AttendanceSource}


def test_every_kind_of_change_has_a_number_of_its_own_in_the_contract() -> None:
    kept = {FIRST[collection] + kind for collection, kinds in KINDS.items() for kind in kinds}
    assert kept == set(training_change_pb2.TrainingChange.Kind.values()) - {0}
    assert len(kept) == sum(map(len, KINDS.values()))


def test_every_refusal_stands_in_the_contract() -> None:
    promised = {name.removeprefix("INCUBATION_ERROR_REASON_") for name, _ in error_reason_pb2.IncubationErrorReason.items()}
    ours = [
        one
        for module in (training_refusals, list_refusals)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, IncubationRefusal) and one is not IncubationRefusal
    ]
    assert len(ours) > 20
    assert {one.reason for one in ours} <= promised
