"""Bad input about trainings: each is refused with its reason and the field at fault, and nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp

from shared.refusals import Refusal
from tests.integration.incubation.organizations import NO_ORGANIZATION
from tests.integration.incubation.running import COUNTY, NOBODY, Running
from tests.integration.incubation.trainings import HOUR, NO_BASE, NO_COURSE, NO_ENROLLMENT, NO_SESSION, NO_TRAINING, WHY, Trainings

DAY = timedelta(days=1)


@dataclass
class Sample:
    """What the table of bad inputs is about."""

    course: Any
    retired: Any
    base: str
    planned: Any
    training: Any
    session: Any
    soon: Any
    enrollment: Any
    closed: Any


@pytest.fixture(scope="module")
async def sample(running: Running) -> Sample:
    desk = Trainings(running)
    training, [session, soon] = await desk.open(-HOUR, DAY)
    enrollment = await desk.enroll(training)
    await desk.ask("SignIn", session=session.name, person=enrollment.person)
    over, _ = await desk.open(-5 * HOUR)
    retired = await desk.change("RetireCourse", await desk.course(), reason="内容已经过时")
    closed = await desk.change("CloseTraining", over)
    planned = await desk.plan()
    return Sample(await desk.course(), retired, planned.base, planned, training, session, soon, enrollment, closed)


_CONTENT = {"display_name": "财务管理", "subject": "财务"}
_LATER = {"start_time": Timestamp(seconds=1_800_000_000), "end_time": Timestamp(seconds=1_800_003_600), "venue": "二楼"}
_ABOUT = {"etag": "v1"}

# ruff: noqa: E501 — a table
# What is wrong: method, what is sent instead of what would do, reason, field.
TABLE: dict[str, tuple[str, dict[str, Any], str, str]] = {
    "a course without a title": ("CreateCourse", {"course": {"subject": "财务"}, "division": COUNTY}, "INVALID_FIELD", "course.display_name"),
    "a title of control characters": (
        "CreateCourse", {"course": {"display_name": "\u200b\u200b", "subject": "财务"}, "division": COUNTY}, "MALFORMED_TEXT", "course.display_name",
    ),
    "a place of no level": ("CreateCourse", {"course": _CONTENT, "division": "divisions/1304021"}, "INVALID_FIELD", "division"),
    "a place nobody knows": ("CreateCourse", {"course": _CONTENT, "division": "divisions/130402999"}, "DIVISION_NOT_FOUND", "division"),
    "a course nobody knows": ("PlanTraining", {"course": NO_COURSE, "base": "{base}", "capacity": 3}, "COURSE_NOT_FOUND", "course"),
    "a retired course": ("PlanTraining", {"course": "{retired.name}", "base": "{base}", "capacity": 3}, "COURSE_RETIRED", "course"),
    "a base nobody knows": ("PlanTraining", {"course": "{course.name}", "base": NO_BASE, "capacity": 3}, "BASE_NOT_FOUND", "base"),
    "no places": ("PlanTraining", {"course": "{course.name}", "base": "{base}", "capacity": 0}, "INVALID_FIELD", "capacity"),
    "more than all sessions": (
        "PlanTraining", {"course": "{course.name}", "base": "{base}", "capacity": 3, "required_percent": 101}, "INVALID_FIELD", "required_percent",
    ),
    "fewer places than taken": (
        "UpdateTraining", {"name": "{training.name}", "etag": "{training.etag}", "update": {"capacity": 0}, "update_mask": {"paths": ["capacity"]}},
        "INVALID_FIELD", "update.capacity",
    ),
    "a field that does not change": (
        "UpdateTraining", {"name": "{training.name}", "etag": "{training.etag}", "update": {}, "update_mask": {"paths": ["base"]}},
        "INVALID_UPDATE_MASK", "update_mask.paths[0]",
    ),
    "a training without sessions opened": ("OpenTraining", {"name": "{planned.name}", "etag": "v1"}, "SESSION_MISSING", "name"),
    "an etag of before": ("OpenTraining", {"name": "{planned.name}", "etag": "v7"}, "STALE_ETAG", "etag"),
    "a training closed before its last session": ("CloseTraining", {"name": "{training.name}", "etag": "v2"}, "SESSION_NOT_OVER", "name"),
    "a planned training closed": ("CloseTraining", {"name": "{planned.name}", "etag": "v1"}, "ILLEGAL_TRANSITION", "name"),
    "an attended training cancelled": ("CancelTraining", {"name": "{training.name}", "etag": "v2", "reason": WHY}, "ATTENDED", "name"),
    "no reason": ("CancelTraining", {"name": "{planned.name}", "etag": "v1"}, "INVALID_FIELD", "reason"),
    "a training nobody knows": ("CancelTraining", {"name": NO_TRAINING, "etag": "v1", "reason": WHY}, "TRAINING_NOT_FOUND", "name"),
    "a session that ends before it begins": (
        "ScheduleSession", {**_LATER, "training": "{planned.name}", "end_time": Timestamp(seconds=1_799_999_999)}, "MALFORMED_SESSION", "end_time",
    ),
    "a session of 25 hours": (
        "ScheduleSession", {**_LATER, "training": "{planned.name}", "end_time": Timestamp(seconds=1_800_090_000)}, "MALFORMED_SESSION", "end_time",
    ),
    "a session without a place": ("ScheduleSession", {**_LATER, "training": "{planned.name}", "venue": ""}, "INVALID_FIELD", "venue"),
    "a session of a closed training": ("ScheduleSession", {**_LATER, "training": "{closed.name}"}, "ILLEGAL_TRANSITION", "training"),
    "an attended session moved": ("RescheduleSession", {**_LATER, "name": "{session.name}", "etag": "v1"}, "ATTENDED", "name"),
    "an attended session cancelled": ("CancelSession", {"name": "{session.name}", "etag": "v1", "reason": WHY}, "ATTENDED", "name"),
    "a person nobody knows": ("EnrollPerson", {"training": "{training.name}", "person": NOBODY}, "PERSON_NOT_FOUND", "person"),
    "no person at all": ("EnrollPerson", {"training": "{training.name}", "person": "persons/1"}, "INVALID_FIELD", "person"),
    "an organization nobody knows": (
        "EnrollPerson", {"training": "{training.name}", "person": "{enrollment.person}", "organization": NO_ORGANIZATION},
        "ORGANIZATION_NOT_FOUND", "organization",
    ),
    "somebody on a planned roster": ("EnrollPerson", {"training": "{planned.name}", "person": "{enrollment.person}"}, "TRAINING_NOT_OPEN", "training"),
    "somebody on a closed roster": ("EnrollPerson", {"training": "{closed.name}", "person": "{enrollment.person}"}, "TRAINING_NOT_OPEN", "training"),
    "somebody twice": ("EnrollPerson", {"training": "{training.name}", "person": "{enrollment.person}"}, "ALREADY_ENROLLED", "person"),
    "somebody who attended withdrawn": (
        "WithdrawEnrollment", {"name": "{enrollment.name}", "etag": "v1", "reason": WHY}, "ATTENDED", "name",
    ),
    "a session nobody knows": ("SignIn", {"session": NO_SESSION, "person": "{enrollment.person}"}, "SESSION_NOT_FOUND", "session"),
    "somebody who is on no roster": ("SignIn", {"session": "{session.name}", "person": NOBODY}, "NOT_ENROLLED", "person"),
    "a session of tomorrow": ("SignIn", {"session": "{soon.name}", "person": "{enrollment.person}"}, "NOT_IN_SESSION", "session"),
    "a second time": ("SignIn", {"session": "{session.name}", "person": "{enrollment.person}"}, "ALREADY_SIGNED_IN", "person"),
    "an entry without a reason": ("EnterAttendance", {"session": "{session.name}", "person": "{enrollment.person}"}, "INVALID_FIELD", "reason"),
    "an entry of tomorrow": (
        "EnterAttendance", {"session": "{soon.name}", "person": "{enrollment.person}", "reason": WHY}, "NOT_IN_SESSION", "sign_in_time",
    ),
    "a certificate before the end": ("IssueCompletionCertificate", {"enrollment": "{enrollment.name}"}, "TRAINING_NOT_CLOSED", "enrollment"),
    "a certificate of nobody": ("IssueCompletionCertificate", {"enrollment": NO_ENROLLMENT}, "ENROLLMENT_NOT_FOUND", "enrollment"),
    "a negative page": ("ListAttendances", {"parent": "{training.name}", "page_size": -1}, "INVALID_FIELD", "page_size"),
    "a page token of another list": ("ListAttendances", {"parent": "{training.name}", "page_token": "AAAA"}, "INVALID_PAGE_TOKEN", "page_token"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", TABLE)
async def test_bad_input_is_refused_by_reason_and_field_and_stores_nothing(running: Running, sample: Sample, wrong: str) -> None:
    method, content, reason, field = TABLE[wrong]
    before = await running.stored()
    with pytest.raises(Refusal) as refused:
        await Trainings(running).ask(method, **{key: _filled(value, sample) for key, value in content.items()})
    found = refused.value
    assert (found.reason, [one.field for one in found.violations][:1]) == (reason, [field])
    assert await running.stored() == before


def _filled(value: Any, sample: Sample) -> Any:
    return value.format(**vars(sample)) if isinstance(value, str) and value.startswith("{") else value
