"""What happens to applications: functions from values to facts, each of which holds the application as it is afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.incubation.domain.admission import AdmissionRule
from services.incubation.domain.application import Application, Review, Wish
from services.incubation.domain.application_facts import (
    ApplicationAdmitted,
    ApplicationChecked,
    ApplicationContracted,
    ApplicationDrafted,
    ApplicationRefused,
    ApplicationReviewed,
    ApplicationSubmitted,
    ApplicationSupplemented,
    ApplicationUpdated,
    ApplicationWithdrawn,
    SupplementRequested,
)
from services.incubation.domain.application_lifecycle import LIFECYCLE, ApplicationAction, ApplicationState
from services.incubation.domain.application_refusals import (
    AlreadyReviewed,
    ApplicantBarred,
    ApplicantEnded,
    ConflictOfInterest,
    ReviewsMissing,
    ScoreTooLow,
)
from services.incubation.domain.base import Base
from services.incubation.domain.base_lifecycle import BaseState
from services.incubation.domain.base_refusals import BaseIsClosed
from services.incubation.domain.organization import Organization
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.revision import revised
from shared.statutory.period import day_of


def draft(organization: Organization, base: Base, wish: Wish, *, identifier: UUID, now: datetime) -> ApplicationDrafted:
    """Write a draft. Raises ApplicantEnded, BaseIsClosed."""
    if organization.state is OrganizationState.DEREGISTERED:
        raise ApplicantEnded(field="organization")
    if base.state is not BaseState.OPEN:
        raise BaseIsClosed(field="base")
    return ApplicationDrafted(
        Application(
            id=identifier,
            organization=organization.id,
            base=base.id,
            place=base.place,
            wish=wish,
            state=ApplicationState.DRAFT,
            state_reason="",
            reviews=(),
            submit_time=None,
            decide_time=None,
            seat_number=None,
            check_due_date=None,
            check_time=None,
            review_due_date=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(one: Application, changes: Mapping[str, Any], *, now: datetime) -> ApplicationUpdated:
    """Change a draft, or add what is missing."""
    return ApplicationUpdated(_next(one, ApplicationAction.UPDATE, now, wish=replace(one.wish, **changes)))


def submit(one: Application, organization: Organization, rule: AdmissionRule, *, due: date, now: datetime) -> ApplicationSubmitted:
    """Hand a draft in that is checked in time until a day. Raises ApplicantEnded, ApplicantBarred."""
    after = _next(one, ApplicationAction.SUBMIT, now, submit_time=now, check_due_date=due)
    _assert_admissible(organization, rule, day_of(now))
    return ApplicationSubmitted(after)


def request_supplement(one: Application, reason: str, *, now: datetime) -> SupplementRequested:
    """Say what is missing."""
    return SupplementRequested(_next(one, ApplicationAction.REQUEST_SUPPLEMENT, now, state_reason=reason), reason)


def supplement(one: Application, *, due: date, now: datetime) -> ApplicationSupplemented:
    """Hand in what was missing; it is checked in time until a later day."""
    return ApplicationSupplemented(_next(one, ApplicationAction.SUPPLEMENT, now, state_reason="", check_due_date=due))


def pass_check(one: Application, organization: Organization, rule: AdmissionRule, *, due: date, now: datetime) -> ApplicationChecked:
    """Pass the preliminary check; it is decided in time until a day. Raises ApplicantEnded, ApplicantBarred for what happened meanwhile."""
    after = _next(one, ApplicationAction.CHECK, now, check_time=now, review_due_date=due)
    _assert_admissible(organization, rule, day_of(now))
    return ApplicationChecked(after)


def review(one: Application, said: Review, *, now: datetime) -> ApplicationReviewed:
    """Add what a reviewer said. Raises AlreadyReviewed."""
    after = _next(one, ApplicationAction.REVIEW, now, reviews=(*one.reviews, said))
    if any(known.reviewer == said.reviewer for known in one.reviews):
        raise AlreadyReviewed(field="name")
    return ApplicationReviewed(after, said.comment if said.conflict_declared else "")


def assert_admissible(one: Application, organization: Organization, rule: AdmissionRule, *, by: str, today: date) -> None:
    """Raise what keeps an application from being admitted.

    Raises IllegalTransition, ConflictOfInterest, ApplicantEnded, ApplicantBarred, ReviewsMissing, ScoreTooLow.
    """
    LIFECYCLE.advance(one.state, ApplicationAction.ADMIT)
    _assert_unbiased(one, by)
    _assert_admissible(organization, rule, today)
    if len(one.scores) < rule.reviews:
        raise ReviewsMissing(field="name", metadata={"scores": str(len(one.scores)), "needed": str(rule.reviews)})
    if one.mean_score_hundredths < rule.pass_score * 100:
        raise ScoreTooLow(field="name", metadata={"pass_score": str(rule.pass_score)})


def admit(one: Application, seat_number: int, *, now: datetime) -> ApplicationAdmitted:
    """Admit an applicant to a seat."""
    return ApplicationAdmitted(_next(one, ApplicationAction.ADMIT, now, seat_number=seat_number, decide_time=now))


def refuse(one: Application, reason: str, *, by: str, now: datetime) -> ApplicationRefused:
    """Refuse an applicant. Raises ConflictOfInterest."""
    after = _next(one, ApplicationAction.REFUSE, now, state_reason=reason, decide_time=now, check_time=one.check_time or now)
    _assert_unbiased(one, by)
    return ApplicationRefused(after, reason)


def withdraw(one: Application, reason: str, *, now: datetime) -> ApplicationWithdrawn:
    """Take an application back; one that was admitted stays decided when it was."""
    after = _next(one, ApplicationAction.WITHDRAW, now, state_reason=reason, decide_time=one.decide_time or now)
    return ApplicationWithdrawn(after, reason)


def contract(one: Application, *, now: datetime) -> ApplicationContracted:
    """Sign the agreement."""
    return ApplicationContracted(_next(one, ApplicationAction.CONTRACT, now))


def _assert_admissible(organization: Organization, rule: AdmissionRule, today: date) -> None:
    if organization.state is OrganizationState.DEREGISTERED:
        raise ApplicantEnded(field="name")
    if bars := rule.bars(organization, today):
        raise ApplicantBarred(field="name", metadata={"bars": ",".join(bars)})


def _assert_unbiased(one: Application, by: str) -> None:
    if any(known.reviewer == by and known.conflict_declared for known in one.reviews):
        raise ConflictOfInterest(field="name")


def _next(one: Application, action: ApplicationAction, now: datetime, **changes: Any) -> Application:
    return revised(one, now, state=LIFECYCLE.advance(one.state, action), **changes)
