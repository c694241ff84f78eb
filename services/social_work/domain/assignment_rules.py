"""What may be done with an assignment: functions from values to facts, each of which holds it as it is afterwards.

That nobody works above full time, that a post is filled once, and that a registration holds, is what the database holds: see the migration
`0005_assignments`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.social_work.domain.assignment import LIFECYCLE, Assignment, AssignmentAction, AssignmentState, Term
from services.social_work.domain.assignment_facts import AssignmentCancelled, AssignmentEnded, AssignmentLimited, WorkerAssigned
from services.social_work.domain.assignment_refusals import NotRegistered
from services.social_work.domain.post import Post
from services.social_work.domain.post_rules import assert_level
from services.social_work.domain.refusals import DayOutOfRange
from services.social_work.domain.social_worker import SocialWorker


def assign(worker: SocialWorker, post: Post, term: Term, *, identifier: UUID, today: date, now: datetime) -> WorkerAssigned:
    """Assign a social worker to a post. Raises DayOutOfRange, NotRegistered, LevelTooLow.

    One whose last day is past is recorded as ended.
    """
    if term.last_day is not None and term.last_day < term.first_day:
        raise DayOutOfRange(field="last_date")
    if not worker.registered_on(term.first_day):
        raise NotRegistered(field="social_worker")
    assert_level(post, worker.level, field="social_worker")
    over = term.last_day is not None and term.last_day < today
    return WorkerAssigned(
        Assignment(
            id=identifier,
            worker=worker.id,
            post=post.id,
            place=post.place,
            first_day=term.first_day,
            last_day=term.last_day,
            share_percent=term.share_percent,
            state=AssignmentState.ENDED if over else AssignmentState.IN_FORCE,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def end(one: Assignment, day: date, reason: str, *, today: date, now: datetime) -> AssignmentEnded | AssignmentLimited:
    """Agree a last day: today or an earlier one ends it, a later one limits it. Raises DayOutOfRange.

    A last day never moves back: whoever stays longer is assigned anew.
    """
    limited = day > today
    after = _next(one, AssignmentAction.LIMIT if limited else AssignmentAction.END, now, last_day=day, state_reason=reason)
    if day < one.first_day or (one.last_day is not None and day > one.last_day):
        raise DayOutOfRange(field="last_date")
    return AssignmentLimited(after, reason) if limited else AssignmentEnded(after, reason)


def expire(one: Assignment, *, now: datetime) -> AssignmentEnded:
    """End one whose last day is past."""
    return AssignmentEnded(_next(one, AssignmentAction.END, now))


def cancel(one: Assignment, reason: str, *, now: datetime) -> AssignmentCancelled:
    """Take back one that never took place."""
    return AssignmentCancelled(_next(one, AssignmentAction.CANCEL, now, state_reason=reason), reason)


def cut_short(one: Assignment, reason: str, *, today: date, now: datetime) -> AssignmentEnded | AssignmentCancelled:
    """End one because its post or its registration went: today where it has begun, and not at all where it has not."""
    if one.first_day > today:
        return cancel(one, reason, now=now)
    last_day = today if one.last_day is None else min(one.last_day, today)
    return AssignmentEnded(_next(one, AssignmentAction.END, now, last_day=last_day, state_reason=reason), reason)


def _next(one: Assignment, action: AssignmentAction, now: datetime, **changes: Any) -> Assignment:
    return replace(one, state=LIFECYCLE.advance(one.state, action), version=one.version + 1, update_time=now, **changes)
