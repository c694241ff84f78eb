"""What may be done with a social worker's record: functions from values to facts, each of which holds it as it is afterwards.

Registrations are in `registration_acts`, what the directory brings about in `person_acts`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.social_work.domain.employer import Employer
from services.social_work.domain.known_person import KnownPerson
from services.social_work.domain.level import Level
from services.social_work.domain.refusals import DayOutOfRange
from services.social_work.domain.social_worker import Certificate, NewWorker, SocialWorker
from services.social_work.domain.worker_facts import (
    EducationRecorded,
    EducationRevoked,
    WorkerEmployed,
    WorkerPromoted,
    WorkerRecorded,
    WorkerTransferred,
    WorkerWithdrawn,
)
from services.social_work.domain.worker_lifecycle import LIFECYCLE, WorkerAction, WorkerState
from services.social_work.domain.worker_refusals import NotAHigherLevel


def record(wish: NewWorker, person: KnownPerson, *, identifier: UUID, today: date, now: datetime) -> WorkerRecorded:
    """Record a person with a certificate. Raises DayOutOfRange for a certificate of a day to come."""
    if wish.certificate.day > today:
        raise DayOutOfRange(field="certificate.issue_date")
    return WorkerRecorded(
        SocialWorker(
            id=identifier,
            person=person.id,
            recorded_person=person.id,
            person_version=person.version,
            display_name=person.display_name,
            place=wish.division,
            level=wish.level,
            certificate_number=wish.certificate.number,
            certificate_day=wish.certificate.day,
            registered_since=None,
            registered_from=None,
            registered_until=None,
            required_hours=0,
            credit_hours=0,
            employer_organisation=None,
            employer_name="",
            employed_since=None,
            state=WorkerState.CERTIFIED,
            state_reason="",
            erased=False,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def promote(worker: SocialWorker, level: Level, certificate: Certificate, *, today: date, now: datetime) -> WorkerPromoted:
    """Record the certificate of a higher level; a registration goes on as it was. Raises NotAHigherLevel, DayOutOfRange."""
    after = following(worker, WorkerAction.CHANGE, now, level=level, certificate_number=certificate.number, certificate_day=certificate.day)
    if level <= worker.level:
        raise NotAHigherLevel(field="level")
    if not worker.certificate_day <= certificate.day <= today:
        raise DayOutOfRange(field="certificate.issue_date")
    return WorkerPromoted(after)


def count_education(worker: SocialWorker, day: date, hours: int, *, today: date, now: datetime) -> EducationRecorded:
    """Count continuing education completed on a day; it counts for the registration that the day lies in. Raises DayOutOfRange."""
    after = following(worker, WorkerAction.CHANGE, now, credit_hours=worker.credit_hours + _counted(worker, day, hours))
    if day > today:
        raise DayOutOfRange(field="credit.completion_date")
    return EducationRecorded(after)


def discount_education(worker: SocialWorker, day: date, hours: int, reason: str, *, now: datetime) -> EducationRevoked:
    """Count it no longer."""
    after = following(worker, WorkerAction.CHANGE, now, credit_hours=worker.credit_hours - _counted(worker, day, hours))
    return EducationRevoked(after, reason)


def employ(worker: SocialWorker, latest: tuple[Employer, date] | None, *, now: datetime) -> WorkerEmployed:
    """Note who employs the social worker now, and since when; None where nobody does."""
    employer, since = latest or (Employer(None, ""), None)
    after = following(
        worker,
        WorkerAction.CHANGE,
        now,
        employer_organisation=employer.organisation,
        employer_name=employer.display_name,
        employed_since=since,
    )
    return WorkerEmployed(after)


def transfer(worker: SocialWorker, division: str, *, now: datetime) -> WorkerTransferred:
    """Let another division keep the record; the one that did hears of it too."""
    return WorkerTransferred(following(worker, WorkerAction.CHANGE, now, place=division), also_heard_in=(worker.place,))


def withdraw(worker: SocialWorker, reason: str, *, now: datetime) -> WorkerWithdrawn:
    """Keep the record no longer; the history stays."""
    return WorkerWithdrawn(following(worker, WorkerAction.WITHDRAW, now, state_reason=reason), reason)


def following(worker: SocialWorker, action: WorkerAction, now: datetime, **changes: Any) -> SocialWorker:
    """Return the next version of a record after an action."""
    state = LIFECYCLE.advance(worker.state, action)
    return replace(worker, state=state, version=worker.version + 1, update_time=now, **changes)


def _counted(worker: SocialWorker, day: date, hours: int) -> int:
    registration = worker.registration
    return hours if registration is not None and registration.counts_on(day) else 0
