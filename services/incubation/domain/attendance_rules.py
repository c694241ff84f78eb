"""How attendance is recorded and voided: functions from values to facts."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from services.incubation.domain.attendance import Attendance, AttendanceSource
from services.incubation.domain.attendance_facts import AttendanceEntered, AttendanceImported, AttendanceVoided, SignedIn
from services.incubation.domain.attendance_lifecycle import LIFECYCLE, AttendanceAction, AttendanceState
from services.incubation.domain.revision import revised
from services.incubation.domain.seat import Seat
from services.incubation.domain.session import Session
from services.incubation.domain.session_lifecycle import SessionState
from services.incubation.domain.training_refusals import NotInSession
from services.incubation.domain.training_rules import assert_open


def sign_in(seat: Seat, *, early: timedelta, identifier: UUID, now: datetime) -> SignedIn:
    """Sign somebody in who is there, at the earliest so long before the beginning. Raises TrainingNotOpen, NotInSession."""
    session = seat.session
    assert_open(seat.training, field="session")
    if session.state is not SessionState.SCHEDULED or not session.start_time - early <= now < session.end_time:
        raise NotInSession(field="session")
    at = max(now, session.start_time)
    return SignedIn(_recorded(seat, at, AttendanceSource.SIGN_IN, identifier=identifier, now=now))


def enter(seat: Seat, at: datetime | None, reason: str, *, identifier: UUID, now: datetime) -> AttendanceEntered:
    """Enter that somebody was there at an instant, None for the session's beginning. Raises TrainingNotOpen, NotInSession."""
    assert_open(seat.training, field="session")
    when = _within(seat.session, at, now, field="sign_in_time")
    return AttendanceEntered(_recorded(seat, when, AttendanceSource.STAFF, reason, identifier=identifier, now=now), reason)


def take_over(seat: Seat, *, identifier: UUID, now: datetime) -> AttendanceImported:
    """Take over that a list says somebody was there. Raises TrainingNotOpen, NotInSession."""
    assert_open(seat.training, field="training")
    when = _within(seat.session, None, now, field="attended")
    return AttendanceImported(_recorded(seat, when, AttendanceSource.IMPORT, identifier=identifier, now=now))


def void(attendance: Attendance, reason: str, *, now: datetime) -> AttendanceVoided:
    """Void an attendance."""
    return AttendanceVoided(
        revised(attendance, now, state=LIFECYCLE.advance(attendance.state, AttendanceAction.VOID), state_reason=reason), reason
    )


def _within(session: Session, at: datetime | None, now: datetime, *, field: str) -> datetime:
    when = session.start_time if at is None else at
    if session.state is not SessionState.SCHEDULED or when > now or not session.start_time <= when < session.end_time:
        raise NotInSession(field=field)
    return when


def _recorded(seat: Seat, at: datetime, source: AttendanceSource, reason: str = "", *, identifier: UUID, now: datetime) -> Attendance:
    session, enrollment = seat.session, seat.enrollment
    return Attendance(
        id=identifier,
        enrollment=enrollment.id,
        session=session.id,
        training=session.training,
        base=session.base,
        place=session.place,
        person=enrollment.person,
        sign_in_time=at,
        source=source,
        state=AttendanceState.RECORDED,
        state_reason=reason,
        version=1,
        create_time=now,
        update_time=now,
    )
