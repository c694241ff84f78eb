"""How stars are applied for, granted and taken back: functions from values to facts, each of which holds the star as it is afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.star import Star
from services.volunteer.domain.star_facts import StarApplied, StarGranted, StarRejected, StarWithdrawn
from services.volunteer.domain.star_lifecycle import LIFECYCLE, StarAction, StarState
from services.volunteer.domain.star_rule import StarRule, assert_hours
from services.volunteer.domain.team_refusals import VolunteerNotActive
from services.volunteer.domain.volunteer import Volunteer

HOURS_WENT: Final = "所依据的服务时长已撤销或更正"
"""Why a star is taken back."""


def apply(volunteer: Volunteer, level: int, counted: int, rule: StarRule, *, identifier: UUID, now: datetime) -> StarApplied:
    """Apply for a star with `counted` minutes of effective service. Raises VolunteerNotActive, UnknownStarLevel, HoursBelowThreshold."""
    _assert_active(volunteer, field="volunteer")
    required = rule.required_minutes(level)
    assert_hours(required, counted, field="level")
    return StarApplied(
        Star(
            id=identifier,
            volunteer=volunteer.id,
            community=volunteer.community,
            level=level,
            required_minutes=required,
            counted_minutes=counted,
            state=StarState.APPLIED,
            state_reason="",
            cause=None,
            grant_time=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def approve(star: Star, volunteer: Volunteer, counted: int, *, now: datetime) -> StarGranted:
    """Grant a star with the minutes that count now. Raises VolunteerNotActive, HoursBelowThreshold for what changed meanwhile."""
    after = _next(star, StarAction.APPROVE, now, counted_minutes=counted, grant_time=now)
    _assert_active(volunteer, field="name")
    assert_hours(star.required_minutes, counted, field="name")
    return StarGranted(after)


def reject(star: Star, reason: str, *, now: datetime) -> StarRejected:
    """Refuse an application."""
    return StarRejected(_next(star, StarAction.REJECT, now, state_reason=reason), reason)


def withdraw(star: Star, cause: UUID, *, now: datetime) -> StarWithdrawn:
    """Take a star back because of a service record that counts no longer, or for less."""
    return StarWithdrawn(_next(star, StarAction.WITHDRAW, now, state_reason=HOURS_WENT, cause=cause), HOURS_WENT)


def _assert_active(volunteer: Volunteer, *, field: str) -> None:
    if volunteer.state is not State.ACTIVE:
        raise VolunteerNotActive("Only an active volunteer gets a star.", field=field)


def _next(star: Star, action: StarAction, now: datetime, **changes: Any) -> Star:
    return replace(star, state=LIFECYCLE.advance(star.state, action), version=star.version + 1, update_time=now, **changes)
