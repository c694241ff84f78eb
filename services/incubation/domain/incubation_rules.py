"""What happens to incubations: functions from values to facts, each of which holds the incubation as it is afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from services.incubation.domain.application import Application
from services.incubation.domain.evaluation import Evaluated, IncubationRule
from services.incubation.domain.incubation import Agreement, Evaluation, EvaluationKind, Incubation, Milestone, Stage
from services.incubation.domain.incubation_facts import (
    IncubationAdvanced,
    IncubationBegun,
    IncubationEvaluated,
    IncubationExited,
    IncubationGraduated,
    IncubationHandedOver,
    IncubationRenewed,
    IncubationTerminated,
    MilestonePlanned,
    MilestoneReached,
)
from services.incubation.domain.incubation_lifecycle import LIFECYCLE, IncubationAction, IncubationState
from services.incubation.domain.incubation_refusals import (
    AlreadyReached,
    HandedOver,
    MalformedPeriod,
    MilestoneNotFound,
    NotEstablished,
    NotEvaluated,
    RenewalsUsedUp,
    StageMismatch,
)
from services.incubation.domain.organization import Organization
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.organization_rules import assert_past
from services.incubation.domain.revision import revised

_ESTABLISHED: Final = frozenset({OrganizationState.FILED, OrganizationState.REGISTERED})


def begin(application: Application, agreement: Agreement, *, identifier: UUID, today: date, now: datetime) -> IncubationBegun:
    """Sign the agreement of an application that has a seat. Raises MalformedDay, MalformedPeriod."""
    assert_past(agreement.sign_date, today, field="agreement.sign_date")
    if agreement.last_day <= agreement.first_day:
        raise MalformedPeriod(field="agreement.last_day")
    if application.seat_number is None:
        raise AssertionError  # only what is admitted has an agreement, and it has a seat
    return IncubationBegun(
        Incubation(
            id=identifier,
            application=application.id,
            organization=application.organization,
            base=application.base,
            place=application.place,
            seat_kind=application.wish.seat_kind,
            seat_number=application.seat_number,
            agreement=agreement,
            renewal_count=0,
            stage=Stage.SEED,
            state=IncubationState.INCUBATING,
            state_reason="",
            milestones=(),
            evaluations=(),
            end_date=None,
            hand_over_due_date=None,
            hand_over_date=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def advance(one: Incubation, stage: Stage, *, now: datetime) -> IncubationAdvanced:
    """Enter the next stage. Raises StageMismatch."""
    after = _next(one, IncubationAction.ADVANCE, now, stage=stage)
    if stage != one.stage + 1:
        raise StageMismatch(field="stage")
    return IncubationAdvanced(after)


def plan_milestone(one: Incubation, title: str, due: date, *, now: datetime) -> MilestonePlanned:
    """Plan a milestone."""
    milestone = Milestone(len(one.milestones) + 1, title, due)
    return MilestonePlanned(_next(one, IncubationAction.PLAN_MILESTONE, now, milestones=(*one.milestones, milestone)))


def reach_milestone(one: Incubation, number: int, reached: date, *, today: date, now: datetime) -> MilestoneReached:
    """Reach a milestone. Raises MilestoneNotFound, MilestoneReached, MalformedDay."""
    after = tuple(replace(each, reach_date=reached) if each.number == number else each for each in one.milestones)
    fact = MilestoneReached(_next(one, IncubationAction.REACH_MILESTONE, now, milestones=after))
    if number > len(one.milestones):
        raise MilestoneNotFound(field="number")
    if one.milestones[number - 1].reach_date is not None:
        raise AlreadyReached(field="number")
    assert_past(reached, today, field="reach_date")
    return fact


def evaluate(one: Incubation, told: Evaluated, *, by: str, rule: IncubationRule, today: date, now: datetime) -> IncubationEvaluated:
    """Evaluate an incubation; whoever fails may be evaluated again. Raises IndicatorMismatch, MalformedDay."""
    LIFECYCLE.advance(one.state, IncubationAction.EVALUATE)
    evaluation = Evaluation(told.kind, told.scores, rule.passes(told.scores), told.evaluate_date, by)
    assert_past(told.evaluate_date, today, field="evaluate_date")
    return IncubationEvaluated(_next(one, IncubationAction.EVALUATE, now, evaluations=(*one.evaluations, evaluation)))


def renew(one: Incubation, last_day: date, rule: IncubationRule, *, now: datetime) -> IncubationRenewed:
    """Go on for longer. Raises RenewalsUsedUp, MalformedPeriod."""
    agreement = replace(one.agreement, last_day=last_day)
    after = _next(one, IncubationAction.RENEW, now, agreement=agreement, renewal_count=one.renewal_count + 1)
    if one.renewal_count >= rule.most_renewals:
        raise RenewalsUsedUp(field="name")
    if last_day <= one.agreement.last_day:
        raise MalformedPeriod(field="last_day")
    return IncubationRenewed(after)


def graduate(one: Incubation, organization: Organization, *, hand_over_due: date, today: date, now: datetime) -> IncubationGraduated:
    """Leave the shell. Raises NotEvaluated, NotEstablished."""
    after = _next(one, IncubationAction.GRADUATE, now, end_date=today, hand_over_due_date=hand_over_due)
    final = [evaluation for evaluation in one.evaluations if evaluation.kind is EvaluationKind.FINAL]
    if not final or not final[-1].passed:
        raise NotEvaluated(field="name")
    if organization.state not in _ESTABLISHED:
        raise NotEstablished(field="name")
    return IncubationGraduated(after)


def exit_(one: Incubation, reason: str, *, hand_over_due: date, today: date, now: datetime) -> IncubationExited:
    """Leave before that."""
    ended = {"state_reason": reason, "end_date": today, "hand_over_due_date": hand_over_due}
    return IncubationExited(_next(one, IncubationAction.EXIT, now, **ended), reason)


def terminate(one: Incubation, reason: str, *, hand_over_due: date, today: date, now: datetime) -> IncubationTerminated:
    """End an incubation by the base."""
    ended = {"state_reason": reason, "end_date": today, "hand_over_due_date": hand_over_due}
    return IncubationTerminated(_next(one, IncubationAction.TERMINATE, now, **ended), reason)


def hand_over(one: Incubation, *, today: date, now: datetime) -> IncubationHandedOver:
    """Confirm the hand-over. Raises HandedOver."""
    after = _next(one, IncubationAction.HAND_OVER, now, hand_over_date=today)
    if one.hand_over_date is not None:
        raise HandedOver(field="name")
    return IncubationHandedOver(after)


def _next(one: Incubation, action: IncubationAction, now: datetime, **changes: Any) -> Incubation:
    return revised(one, now, state=LIFECYCLE.advance(one.state, action), **changes)
