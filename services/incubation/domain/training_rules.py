"""How trainings are planned, opened, closed and cancelled: functions from values to facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from services.incubation.domain.base import Base
from services.incubation.domain.base_lifecycle import BaseState
from services.incubation.domain.base_refusals import BaseIsClosed
from services.incubation.domain.course import Course
from services.incubation.domain.course_lifecycle import CourseState
from services.incubation.domain.revision import revised
from services.incubation.domain.session import Session
from services.incubation.domain.training import Training, TrainingPlan
from services.incubation.domain.training_facts import TrainingCancelled, TrainingClosed, TrainingOpened, TrainingPlanned, TrainingUpdated
from services.incubation.domain.training_lifecycle import LIFECYCLE, TrainingAction, TrainingState
from services.incubation.domain.training_refusals import (
    Attended,
    CourseRetired,
    PlacesTaken,
    SessionMissing,
    SessionNotOver,
    TrainingNotOpen,
)


def plan(wish: TrainingPlan, course: Course, base: Base, *, usual_percent: int, identifier: UUID, now: datetime) -> TrainingPlanned:
    """Plan a training at a base. Raises CourseRetired, BaseIsClosed."""
    if course.state is not CourseState.ACTIVE:
        raise CourseRetired(field="course")
    if base.state is not BaseState.OPEN:
        raise BaseIsClosed(field="base")
    return TrainingPlanned(
        Training(
            id=identifier,
            course=course.id,
            base=base.id,
            place=base.place,
            display_name=wish.display_name or course.display_name,
            capacity=wish.capacity,
            required_percent=wish.required_percent or usual_percent,
            state=TrainingState.PLANNED,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(training: Training, changes: Mapping[str, Any], *, taken: int, now: datetime) -> TrainingUpdated:
    """Change a training of which so many places are taken. Raises PlacesTaken."""
    after = revised(training, now, state=LIFECYCLE.advance(training.state, TrainingAction.UPDATE), **changes)
    if after.capacity < taken:
        raise PlacesTaken(field="update.capacity", metadata={"taken": str(taken)})
    return TrainingUpdated(after)


def open_(training: Training, sessions: Sequence[Session], *, now: datetime) -> TrainingOpened:
    """Let people enroll. Raises SessionMissing."""
    after = revised(training, now, state=LIFECYCLE.advance(training.state, TrainingAction.OPEN))
    if not sessions:
        raise SessionMissing(field="name")
    return TrainingOpened(after)


def close(training: Training, sessions: Sequence[Session], *, now: datetime) -> TrainingClosed:
    """Close a training (结班). Raises SessionMissing, SessionNotOver."""
    after = revised(training, now, state=LIFECYCLE.advance(training.state, TrainingAction.CLOSE))
    if not sessions:
        raise SessionMissing(field="name")
    if any(session.end_time > now for session in sessions):
        raise SessionNotOver(field="name")
    return TrainingClosed(after)


def cancel(training: Training, reason: str, *, attended: bool, now: datetime) -> TrainingCancelled:
    """Cancel a training. Raises Attended: what was held is closed, and counts."""
    after = revised(training, now, state=LIFECYCLE.advance(training.state, TrainingAction.CANCEL), state_reason=reason)
    if attended:
        raise Attended(field="name")
    return TrainingCancelled(after, reason)


def assert_open(training: Training, *, field: str) -> None:
    """Raise TrainingNotOpen for one that is not open."""
    if training.state is not TrainingState.OPEN:
        raise TrainingNotOpen(field=field, metadata={"state": f"STATE_{training.state.name}"})
