"""What callers wish of courses, trainings and sessions, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any, Final, TypeVar
from uuid import UUID

from google.protobuf.timestamp_pb2 import Timestamp
from wushe.incubation.v1 import course_service_pb2, roster_service_pb2
from wushe.incubation.v1 import training_service_pb2 as pb

from services.incubation.domain.course import CourseContent
from services.incubation.domain.seat import SeatWish
from services.incubation.domain.session import Timetable
from services.incubation.domain.training import TrainingPlan
from services.incubation.domain.training_refusals import MalformedSession
from services.incubation.wire.places import line, line_or_none, paragraphs
from shared import field_mask
from shared.ids import identifier_in
from shared.refusals import InvalidField

S = TypeVar("S", bound=IntEnum)

_COURSE: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "display_name": lambda sent, path: line(sent.display_name, field=path),
    "subject": lambda sent, path: line(sent.subject, field=path),
    "description": lambda sent, path: paragraphs(sent.description, field=path),
    "planned_minutes": lambda sent, _path: sent.planned_minutes,
}
_TRAINING: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "display_name": lambda sent, path: line(sent.display_name, field=path),
    "capacity": lambda sent, path: _some(sent.capacity, path),
    "required_percent": lambda sent, path: _some(sent.required_percent, path),
}
"""How each field is read; an update mask names them too."""


def course(sent: course_service_pb2.CourseContent) -> CourseContent:
    """Return what is stated of a new course. Raises MalformedText."""
    return CourseContent(**{field: read(sent, f"course.{field}") for field, read in _COURSE.items()})


def course_changes(request: course_service_pb2.UpdateCourseRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, MalformedText."""
    return _changes(request, _COURSE)


def plan(request: pb.PlanTrainingRequest) -> TrainingPlan:
    """Return what is stated of a new training. Raises MalformedText."""
    return TrainingPlan(
        course=identifier_in(request.course),
        base=identifier_in(request.base),
        display_name=line_or_none(request.display_name, field="display_name"),
        capacity=request.capacity,
        required_percent=request.required_percent,
    )


def training_changes(request: pb.UpdateTrainingRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, MalformedText, InvalidField."""
    return _changes(request, _TRAINING)


def timetable(request: pb.ScheduleSessionRequest | pb.RescheduleSessionRequest) -> Timetable:
    """Return when and where a session is to be. Raises MalformedText, MalformedSession."""
    return Timetable(
        start_time=instant(request.start_time, field="start_time"),
        end_time=instant(request.end_time, field="end_time"),
        venue=line(request.venue, field="venue"),
        lecturer=line_or_none(request.lecturer, field="lecturer"),
    )


def seat(request: roster_service_pb2.SignInRequest | roster_service_pb2.EnterAttendanceRequest) -> SeatWish:
    """Return who is said to be where."""
    return SeatWish(identifier_in(request.session), identifier_in(request.person))


def instant(sent: Timestamp, *, field: str) -> datetime:
    """Return an instant. Raises MalformedSession for one that no calendar has."""
    try:
        return sent.ToDatetime(UTC)
    except (ValueError, OverflowError):
        raise MalformedSession("This is no instant.", field=field) from None


def narrowed(kind: type[S], sent: int) -> S | None:
    """Return the state that a list is narrowed to; None for all."""
    return kind(sent) if sent else None


def reference(name: str) -> UUID | None:
    """Return the identifier in a resource name; None for the empty one."""
    return identifier_in(name) if name else None


def _changes(request: Any, readers: Mapping[str, Callable[[Any, str], Any]]) -> dict[str, Any]:
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(readers))
    return {path: readers[path](request.update, f"update.{path}") for path in paths}


def _some(number: int, path: str) -> int:
    if number < 1:
        raise InvalidField("At least 1.", field=path)
    return number
