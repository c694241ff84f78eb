"""Incubations, service deliveries and outcomes between the contract and the domain. Enumerations have the same numbers on both sides."""

from __future__ import annotations

from wushe.incubation.v1 import incubation_events_pb2
from wushe.incubation.v1 import incubation_pb2 as pb
from wushe.incubation.v1 import incubation_service_pb2 as service_pb

from services.incubation.domain.base import ServiceKind
from services.incubation.domain.evaluation import Indicator
from services.incubation.domain.incubation import Agreement, Evaluation, Incubation, Milestone
from services.incubation.domain.outcome import Outcome
from services.incubation.domain.service_delivery import ServiceDelivery
from services.incubation.wire.places import place_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, sent_instant


def incubation(one: Incubation) -> pb.Incubation:
    """Return an incubation as it is sent."""
    return pb.Incubation(
        name=one.resource,
        application=f"applications/{one.application}",
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        seat_kind=one.seat_kind,  # type: ignore[arg-type] # the same number
        seat_number=one.seat_number,
        agreement=_agreement(one.agreement),
        renewal_count=one.renewal_count,
        stage=one.stage,  # type: ignore[arg-type]
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        milestones=map(_milestone, one.milestones),
        evaluations=map(_evaluation, one.evaluations),
        end_date=sent_day(one.end_date),
        hand_over_due_date=sent_day(one.hand_over_due_date),
        hand_over_date=sent_day(one.hand_over_date),
        version=one.version,
        etag=etag.of(one.version),
        create_time=sent_instant(one.create_time),
        update_time=sent_instant(one.update_time),
    )


def state(one: Incubation) -> incubation_events_pb2.IncubationState:
    """Return what of an incubation may leave the service."""
    return incubation_events_pb2.IncubationState(
        incubation=one.resource,
        application=f"applications/{one.application}",
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        seat_kind=one.seat_kind,  # type: ignore[arg-type] # the same number
        first_day=sent_day(one.agreement.first_day),
        last_day=sent_day(one.agreement.last_day),
        renewal_count=one.renewal_count,
        stage=one.stage,  # type: ignore[arg-type]
        state=one.state,  # type: ignore[arg-type]
        milestone_count=len(one.milestones),
        reached_count=sum(milestone.reach_date is not None for milestone in one.milestones),
        evaluations=map(_evaluation, one.evaluations),
        end_date=sent_day(one.end_date),
        hand_over_due_date=sent_day(one.hand_over_due_date),
        hand_over_date=sent_day(one.hand_over_date),
        hand_over_clock=one.hand_over_clock or 0,  # type: ignore[arg-type]
    )


def delivery(one: ServiceDelivery) -> pb.ServiceDelivery:
    """Return a record of service as it is sent."""
    return pb.ServiceDelivery(
        name=one.resource,
        incubation=f"incubations/{one.incubation}",
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        kind=one.kind,  # type: ignore[arg-type] # the same number
        minutes=one.minutes,
        deliver_date=sent_day(one.deliver_date),
        note=one.note,
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
        create_time=sent_instant(one.create_time),
        update_time=sent_instant(one.update_time),
    )


def delivery_state(one: ServiceDelivery) -> incubation_events_pb2.ServiceDeliveryState:
    """Return what of a record of service may leave the service."""
    return incubation_events_pb2.ServiceDeliveryState(
        service_delivery=one.resource,
        incubation=f"incubations/{one.incubation}",
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        kind=one.kind,  # type: ignore[arg-type] # the same number
        minutes=one.minutes,
        deliver_date=sent_day(one.deliver_date),
        state=one.state,  # type: ignore[arg-type]
    )


def outcome(one: Outcome) -> pb.Outcome:
    """Return an outcome as it is sent."""
    return pb.Outcome(
        name=one.resource,
        incubation=f"incubations/{one.incubation}",
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        year=one.year,
        state=one.state,  # type: ignore[arg-type] # the same number
        annual_check=one.annual_check or 0,  # type: ignore[arg-type]
        grade=one.grade or 0,  # type: ignore[arg-type]
        contract_count=one.contract_count,
        contract_fen=one.contract_fen,
        version=one.version,
        etag=etag.of(one.version),
        create_time=sent_instant(one.create_time),
        update_time=sent_instant(one.update_time),
    )


def outcome_state(one: Outcome) -> incubation_events_pb2.OutcomeState:
    """Return what of an outcome may leave the service."""
    return incubation_events_pb2.OutcomeState(
        outcome=one.resource,
        incubation=f"incubations/{one.incubation}",
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        year=one.year,
        state=one.state,  # type: ignore[arg-type] # the same number
        annual_check=one.annual_check or 0,  # type: ignore[arg-type]
        grade=one.grade or 0,  # type: ignore[arg-type]
        contract_count=one.contract_count,
        contract_fen=one.contract_fen,
    )


def indicator(one: Indicator) -> service_pb.Indicator:
    """Return an indicator."""
    return service_pb.Indicator(code=one.code, display_name=one.display_name, most_points=one.most_points)


def change(resource: str, entry: Entry) -> pb.IncubationChange:
    """Return what happened once."""
    return pb.IncubationChange(incubation=resource, **told(entry))


def _agreement(one: Agreement) -> pb.Agreement:
    return pb.Agreement(
        number=one.number, sign_date=sent_day(one.sign_date), first_day=sent_day(one.first_day), last_day=sent_day(one.last_day)
    )


def _milestone(one: Milestone) -> pb.Milestone:
    return pb.Milestone(number=one.number, title=one.title, due_date=sent_day(one.due_date), reach_date=sent_day(one.reach_date))


def _evaluation(one: Evaluation) -> pb.Evaluation:
    return pb.Evaluation(
        kind=pb.Evaluation.Kind.Name(one.kind),
        scores=[pb.IndicatorScore(indicator=score.indicator, points=score.points) for score in one.scores],
        total_points=one.total_points,
        passed=one.passed,
        evaluate_date=sent_day(one.evaluate_date),
        evaluator=one.evaluator,
    )


def delivery_sum(kind: ServiceKind, count: int, minutes: int) -> service_pb.DeliverySum:
    """Return service of one kind, added up."""
    return service_pb.DeliverySum(kind=kind, delivery_count=count, minutes=minutes)  # type: ignore[arg-type] # the same number
