"""How sessions are scheduled, moved and cancelled: functions from values to facts."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from services.incubation.domain.revision import revised
from services.incubation.domain.session import Session, Timetable
from services.incubation.domain.session_facts import SessionCancelled, SessionRescheduled, SessionScheduled
from services.incubation.domain.session_lifecycle import LIFECYCLE, SessionAction, SessionState
from services.incubation.domain.training import Training
from services.incubation.domain.training_lifecycle import LIFECYCLE as TRAINING_LIFECYCLE
from services.incubation.domain.training_lifecycle import TrainingAction
from services.incubation.domain.training_refusals import Attended, MalformedSession

LONGEST: Final = timedelta(hours=24)


def schedule(training: Training, wish: Timetable, *, identifier: UUID, now: datetime) -> SessionScheduled:
    """Schedule a session of a training that is planned or open. Raises MalformedSession."""
    TRAINING_LIFECYCLE.advance(training.state, TrainingAction.UPDATE, field="training")
    _assert_timed(wish)
    return SessionScheduled(
        Session(
            id=identifier,
            training=training.id,
            base=training.base,
            place=training.place,
            start_time=wish.start_time,
            end_time=wish.end_time,
            venue=wish.venue,
            lecturer=wish.lecturer,
            state=SessionState.SCHEDULED,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def reschedule(session: Session, training: Training, wish: Timetable, *, attended: bool, now: datetime) -> SessionRescheduled:
    """Move a session. Raises Attended, MalformedSession."""
    state = _state(session, training, SessionAction.RESCHEDULE, attended=attended)
    _assert_timed(wish)
    times = {"start_time": wish.start_time, "end_time": wish.end_time}
    return SessionRescheduled(revised(session, now, state=state, venue=wish.venue, lecturer=wish.lecturer, **times))


def cancel(session: Session, training: Training, reason: str, *, attended: bool, now: datetime) -> SessionCancelled:
    """Cancel a session. Raises Attended."""
    state = _state(session, training, SessionAction.CANCEL, attended=attended)
    return SessionCancelled(revised(session, now, state=state, state_reason=reason), reason)


def _state(session: Session, training: Training, action: SessionAction, *, attended: bool) -> SessionState:
    TRAINING_LIFECYCLE.advance(training.state, TrainingAction.UPDATE)
    state = LIFECYCLE.advance(session.state, action)
    if attended:
        raise Attended(field="name")
    return state


def _assert_timed(wish: Timetable) -> None:
    if not wish.start_time < wish.end_time <= wish.start_time + LONGEST:
        raise MalformedSession(field="end_time")
