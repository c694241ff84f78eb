"""How records come to be and what may be done with them: functions from values to facts, each of which holds the record afterwards.

That nobody is in two places at once the database decides, which alone sees all records.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from services.volunteer.domain import record_facts as facts
from services.volunteer.domain.fence import Position, distance
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.record_lifecycle import LIFECYCLE, RecordAction, RecordState
from services.volunteer.domain.record_refusals import CheckInLapsed, NoCorrectionRequested, NothingServed, VolunteerNotSelected
from services.volunteer.domain.served_project import ServedProject
from services.volunteer.domain.service_period import Period, end_of
from services.volunteer.domain.service_record import Distances, Entry, RecordSource, ServiceRecord
from services.volunteer.domain.team_refusals import VolunteerNotActive
from services.volunteer.domain.volunteer import Volunteer

_FIRST: Final = {
    RecordSource.CHECK_IN: facts.VolunteerCheckedIn,
    RecordSource.TEAM_ENTRY: facts.RecordEntered,
    RecordSource.OWN_APPLICATION: facts.RecordAppliedFor,
    RecordSource.IMPORT: facts.RecordEntered,
}


def enter(
    wish: Entry,
    project: ServedProject,
    volunteer: Volunteer,
    *,
    selected: bool,
    identifier: UUID,
    entered_by: str,
    entry_batch: UUID | None,
    now: datetime,
    path: str,
) -> facts.RecordFact:
    """Record a check-in, or what is stated of a service that is over. `path` leads to the fields of the entry in its request.

    Raises what `Period.checked`, `ServedProject.assert_takes` and `distance` raise, VolunteerNotActive, VolunteerNotSelected.
    """
    checking_in = wish.period is None
    period = Period(now) if wish.period is None else wish.period.checked(now=now, path=path)
    project.assert_takes(wish.source, period.day, path=path)
    if volunteer.state is not State.ACTIVE:
        raise VolunteerNotActive("Only an active volunteer serves.", field=f"{path}volunteer")
    if not selected and project.asks_for_selection(wish.source):
        raise VolunteerNotSelected(field=f"{path}volunteer")
    metres = distance(project.fences, wish.position, path=f"{path}position") if checking_in else None
    return _FIRST[wish.source](
        ServiceRecord(
            id=identifier,
            project=project.id,
            community=project.community,
            volunteer=volunteer.id,
            source=wish.source,
            state=RecordState.CHECKED_IN if checking_in else RecordState.PENDING,
            state_reason="",
            period=period,
            distances=Distances(check_in=metres),
            description=wish.description,
            correction_request="",
            entered_by=entered_by,
            entry_batch=entry_batch,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def check_out(record: ServiceRecord, project: ServedProject, position: Position | None, *, now: datetime) -> facts.VolunteerCheckedOut:
    """End a check-in at this moment. Raises CheckInLapsed after 24:00, NothingServed, and what `distance` raises."""
    if record.state is RecordState.LAPSED or (record.state is RecordState.CHECKED_IN and now >= end_of(record.period.day)):
        raise CheckInLapsed(field="name")
    after = _next(record, RecordAction.CHECK_OUT, now)
    metres = distance(project.fences, position, path="position")
    period = Period(record.period.start, now)
    if period.minutes < 1:
        raise NothingServed(field="name")
    return facts.VolunteerCheckedOut(replace(after, period=period, distances=replace(record.distances, check_out=metres)))


def lapse(record: ServiceRecord, *, now: datetime) -> facts.CheckInLapsed:
    """Close a check-in whose day is over: it earns nothing."""
    return facts.CheckInLapsed(_next(record, RecordAction.LAPSE, now))


def approve(record: ServiceRecord, *, now: datetime) -> facts.RecordApproved:
    """Confirm a record."""
    return facts.RecordApproved(_next(record, RecordAction.APPROVE, now))


def reject(record: ServiceRecord, reason: str, *, now: datetime) -> facts.RecordRejected:
    """Refuse a record, or discard a check-in."""
    return facts.RecordRejected(_next(record, RecordAction.REJECT, now, state_reason=reason, correction_request=""), reason)


def revoke(record: ServiceRecord, reason: str, *, now: datetime) -> facts.RecordRevoked:
    """Take an effective record back."""
    after = _next(record, RecordAction.REVOKE, now, state_reason=reason, correction_request="")
    return facts.RecordRevoked(after, reason, _counted(record))


def request_correction(record: ServiceRecord, reason: str, *, now: datetime) -> facts.CorrectionRequested:
    """Note what the volunteer wants corrected; a later request takes the place of one that nobody decided."""
    after = _next(record, RecordAction.REQUEST_CORRECTION, now, correction_request=reason)
    return facts.CorrectionRequested(after, reason, _counted(record))


def dismiss_correction(record: ServiceRecord, reason: str, *, now: datetime) -> facts.CorrectionDismissed:
    """Answer a request for correction with no. Raises NoCorrectionRequested."""
    after = _next(record, RecordAction.DISMISS_CORRECTION, now, correction_request="")
    if not record.correction_request:
        raise NoCorrectionRequested(field="name")
    return facts.CorrectionDismissed(after, reason, _counted(record))


def correct(record: ServiceRecord, project: ServedProject, period: Period, reason: str, *, now: datetime) -> facts.RecordCorrected:
    """Give a record other times. Raises what `Period.checked` raises, OutsideProjectDates."""
    after = _next(record, RecordAction.CORRECT, now, period=period.checked(now=now, path=""), correction_request="")
    project.assert_day(period.day, path="start_time")
    return facts.RecordCorrected(after, reason, _counted(record))


def _counted(record: ServiceRecord) -> int | None:
    return record.effective_minutes if record.state is RecordState.EFFECTIVE else None


def _next(record: ServiceRecord, action: RecordAction, now: datetime, **changes: Any) -> ServiceRecord:
    return replace(record, state=LIFECYCLE.advance(record.state, action), version=record.version + 1, update_time=now, **changes)
