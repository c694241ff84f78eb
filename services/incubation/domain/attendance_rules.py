"""How attendance is recorded and voided: functions from values to facts."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from services.incubation.domain.attendance import Attendance, AttendanceSource
from services.incubation.domain.attendance_facts import AttendanceEntered, AttendanceImported, AttendanceVoided, SignedIn
from services.incubation.domain.attendance_lifecycle import LIFE, AttendanceAction, AttendanceState
from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.revision import revised
from services.incubation.domain.session import Session
from services.incubation.domain.session_lifecycle import SessionState
from services.incubation.domain.training import Training
from services.incubation.domain.training_refusals import NotInSession
from services.incubation.domain.training_rules import assert_open


def sign_in(training: Training, session: Session, enrollment: Enrollment, *, early: timedelta, identifier: UUID, now: datetime) -> SignedIn:
    """Sign somebody in who is there, at the earliest so long before the beginning. Raises TrainingNotOpen, NotInSession."""
    assert_open(training, field="session")
    if session.state is not SessionState.SCHEDULED or not session.start_time - early <= now < session.end_time:
        raise NotInSession(field="session")
    at = max(now, session.start_time)
    return SignedIn(_recorded(session, enrollment, at, AttendanceSource.SIGN_IN, "", identifier, now))


def enter(
    training: Training, session: Session, enrollment: Enrollment, at: datetime | None, reason: str, *, identifier: UUID, now: datetime
) -> AttendanceEntered:
    """Enter that somebody was there at an instant, None for the session's beginning. Raises TrainingNotOpen, NotInSession."""
    assert_open(training, field="session")
    when = _within(session, at, now, field="sign_in_time")
    return AttendanceEntered(_recorded(session, enrollment, when, AttendanceSource.STAFF, reason, identifier, now), reason)


def take_over(training: Training, session: Session, enrollment: Enrollment, *, identifier: UUID, now: datetime) -> AttendanceImported:
    """Take over that a list says somebody was there. Raises TrainingNotOpen, NotInSession."""
    assert_open(training, field="training")
    when = _within(session, None, now, field="attended")
    return AttendanceImported(_recorded(session, enrollment, when, AttendanceSource.IMPORT, "", identifier, now))


def void(attendance: Attendance, reason: str, *, now: datetime) -> AttendanceVoided:
    """Void an attendance."""
    return AttendanceVoided(
        revised(attendance, now, state=LIFE.advance(attendance.state, AttendanceAction.VOID), state_reason=reason), reason
    )


def _within(session: Session, at: datetime | None, now: datetime, *, field: str) -> datetime:
    when = session.start_time if at is None else at
    if session.state is not SessionState.SCHEDULED or when > now or not session.start_time <= when < session.end_time:
        raise NotInSession(field=field)
    return when


def _recorded(
    session: Session, enrollment: Enrollment, at: datetime, source: AttendanceSource, reason: str, identifier: UUID, now: datetime
) -> Attendance:
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
