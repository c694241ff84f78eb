"""Who gets a place in a project, and how it is given back: functions from values to facts, each of which holds the sign-up afterwards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.post import Post, Selection
from services.volunteer.domain.project import Project, RecruitScope
from services.volunteer.domain.project_facts import (
    ParticipantRemoved,
    SignUpEnded,
    SignUpRejected,
    SignUpSelected,
    SignUpWithdrawn,
    VolunteerAdmitted,
    VolunteerEnlisted,
    VolunteerSignedUp,
)
from services.volunteer.domain.project_lifecycle import OPEN
from services.volunteer.domain.project_refusals import AgeNotAdmitted, NotRecruited, PostFull, SignUpClosed, SkillMissing
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.sign_up_lifecycle import LIFECYCLE, LIVE, SignUpAction, SignUpState
from services.volunteer.domain.team_refusals import VolunteerNotActive
from services.volunteer.domain.volunteer import Volunteer


def sign_up(
    project: Project, post: Post, volunteer: Volunteer, teams: Collection[UUID], *, identifier: UUID, now: datetime, today: date
) -> VolunteerSignedUp | VolunteerAdmitted:
    """Give a volunteer a place, or take the application where the organiser chooses. `teams` are those the volunteer belongs to now.

    Raises SignUpClosed, NotRecruited, PostFull, and what `_assert_fit` raises.
    """
    if not project.takes_sign_ups(today):
        raise SignUpClosed(field="post")
    recruiting = project.recruiting
    if recruiting.scope is RecruitScope.PRIVATE or (recruiting.scope is RecruitScope.TEAMS and not set(recruiting.teams) & set(teams)):
        raise NotRecruited(field="volunteer")
    _assert_fit(post, volunteer, field="volunteer")
    first = _first(project, post, volunteer, identifier, now)
    if post.terms.selection is Selection.ORGANISER:
        return VolunteerSignedUp(first)
    return VolunteerAdmitted(_placed(first, post, now, field="post"))


def enlist(project: Project, post: Post, volunteer: Volunteer, *, identifier: UUID, now: datetime) -> VolunteerEnlisted:
    """Give a volunteer a place whom the organiser wants, whatever scope and deadline. Raises SignUpClosed, PostFull, and the same."""
    if project.state not in OPEN:
        raise SignUpClosed(field="post")
    _assert_fit(post, volunteer, field="volunteer")
    return VolunteerEnlisted(_placed(_first(project, post, volunteer, identifier, now), post, now, field="post"))


def select(one: SignUp, project: Project, post: Post, volunteer: Volunteer, *, now: datetime) -> SignUpSelected:
    """The organiser chooses an applicant, who still must be fit. Raises SignUpClosed, PostFull, and the same."""
    after = _next(one, SignUpAction.SELECT, now)
    if project.state not in OPEN:
        raise SignUpClosed(field="name")
    _assert_fit(post, volunteer, field="name")
    return SignUpSelected(_placed(after, post, now, field="name"))


def reject(one: SignUp, reason: str, *, now: datetime) -> SignUpRejected:
    """The organiser refuses an applicant."""
    return SignUpRejected(_next(one, SignUpAction.REJECT, now, state_reason=reason), reason)


def withdraw(one: SignUp, project: Project, *, now: datetime) -> SignUpWithdrawn:
    """The volunteer does not want to any more. Raises SignUpClosed for a project that is over: whoever took part did."""
    after = _next(one, SignUpAction.WITHDRAW, now)
    if project.state not in OPEN:
        raise SignUpClosed(field="name")
    return SignUpWithdrawn(after)


def remove(one: SignUp, reason: str, *, now: datetime) -> ParticipantRemoved:
    """The organiser takes a place back; in a closed project too, where somebody never came."""
    return ParticipantRemoved(_next(one, SignUpAction.REMOVE, now, state_reason=reason), reason)


def end(one: SignUp, reason: str, *, now: datetime) -> SignUpEnded:
    """The project came to its end, or the volunteer may not serve any more."""
    return SignUpEnded(_next(one, SignUpAction.END, now, state_reason=reason), reason)


def _assert_fit(post: Post, volunteer: Volunteer, *, field: str) -> None:
    """Raise VolunteerNotActive, AgeNotAdmitted or SkillMissing where a task is not for this volunteer (志愿服务条例 15)."""
    if volunteer.state is not State.ACTIVE:
        raise VolunteerNotActive(field=field)
    if volunteer.age.band < post.terms.minimum_age_band:
        raise AgeNotAdmitted(field=field)
    if not set(post.terms.skills) <= set(volunteer.skills):
        raise SkillMissing(field=field)


def _first(project: Project, post: Post, volunteer: Volunteer, identifier: UUID, now: datetime) -> SignUp:
    return SignUp(
        id=identifier,
        project=project.id,
        post=post.id,
        community=project.community,
        volunteer=volunteer.id,
        state=SignUpState.APPLIED,
        state_reason="",
        select_time=None,
        end_time=None,
        version=1,
        create_time=now,
        update_time=now,
    )


def _placed(one: SignUp, post: Post, now: datetime, *, field: str) -> SignUp:
    if post.full:
        raise PostFull(field=field)
    return replace(one, state=SignUpState.SELECTED, select_time=now)


def _next(one: SignUp, action: SignUpAction, now: datetime, **changes: Any) -> SignUp:
    state = LIFECYCLE.advance(one.state, action)
    return replace(one, state=state, end_time=None if state in LIVE else now, version=one.version + 1, update_time=now, **changes)
