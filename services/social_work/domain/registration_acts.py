"""Registering, renewing, cancelling: functions from values to facts, each of which holds the social worker as they are afterwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from services.social_work.domain.months import DAY
from services.social_work.domain.refusals import DayOutOfRange
from services.social_work.domain.registration import Registration, RegistrationRules
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.worker_facts import RegistrationCancelled, RegistrationRenewed, WorkerRegistered
from services.social_work.domain.worker_lifecycle import WorkerAction
from services.social_work.domain.worker_refusals import CreditsShort, RegistrationExpired, RegistrationHolds, RenewalNotOpen
from services.social_work.domain.worker_rules import following


@dataclass(frozen=True, slots=True)
class Credits:
    """Continuing education around the first day of a registration, in hours."""

    before: int
    """Completed before it, in as many months as a registration lasts."""
    since: int
    """Completed on it or after."""


def register(
    worker: SocialWorker, first_day: date, rules: RegistrationRules, education: Credits, *, today: date, now: datetime
) -> WorkerRegistered:
    """Register somebody certified, or anew after a registration ended.

    Whoever comes later than the rule allows needs the continuing education that a whole registration asks for.
    Raises RegistrationHolds, DayOutOfRange, CreditsShort.
    """
    new, last = replace(rules.begin(first_day, worker.level), credit_hours=education.since), worker.registration
    after = following(worker, WorkerAction.REGISTER, now, state_reason="", **_columns(new))
    if worker.registered_on(today):
        raise RegistrationHolds(field="name")
    earliest = worker.certificate_day if last is None else max(worker.certificate_day, last.last_day + DAY)
    if not earliest <= first_day <= today:
        raise DayOutOfRange(field="first_date")
    late = last is not None or not rules.in_time(worker.certificate_day, first_day)
    if late and education.before < new.required_hours:
        raise _short(new.required_hours, education.before)
    return WorkerRegistered(after)


def renew(worker: SocialWorker, rules: RegistrationRules, *, today: date, now: datetime) -> RegistrationRenewed:
    """Let the next registration follow on the one that ends.

    Raises RenewalNotOpen before its window, RegistrationExpired after its last day, CreditsShort.
    """
    last = worker.registration or Registration(today, today, today, 0)
    new = rules.begin(last.last_day + DAY, worker.level, since=last.since)
    after = following(worker, WorkerAction.RENEW, now, **_columns(new))
    if today > last.last_day:
        raise RegistrationExpired(field="name")
    if today < (opens := rules.opens(last)):
        raise RenewalNotOpen(field="name", metadata={"opens": opens.isoformat()})
    if last.credit_hours < last.required_hours:
        raise _short(last.required_hours, last.credit_hours)
    return RegistrationRenewed(after)


def cancel(worker: SocialWorker, reason: str, *, today: date, now: datetime) -> RegistrationCancelled:
    """Let a registration hold no longer than until the day before (注销登记); a renewal that has not begun goes with it."""
    last = worker.registration or Registration(today, today, today, 0)
    until = max(last.since, min(last.last_day, today - DAY))
    after = following(
        worker,
        WorkerAction.CANCEL_REGISTRATION,
        now,
        registered_from=min(last.first_day, until),
        registered_until=until,
        state_reason=reason,
    )
    return RegistrationCancelled(after, reason)


def _columns(new: Registration) -> dict[str, Any]:
    return {
        "registered_since": new.since,
        "registered_from": new.first_day,
        "registered_until": new.last_day,
        "required_hours": new.required_hours,
        "credit_hours": new.credit_hours,
    }


def _short(required: int, credited: int) -> CreditsShort:
    return CreditsShort(field="name", metadata={"required": str(required), "credited": str(credited)})
