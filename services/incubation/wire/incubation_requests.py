"""What callers wish of incubations, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from wushe.incubation.v1 import incubation_pb2
from wushe.incubation.v1 import incubation_service_pb2 as pb

from services.incubation.domain.base import ServiceKind
from services.incubation.domain.evaluation import Evaluated
from services.incubation.domain.incubation import Agreement, EvaluationKind, IndicatorScore
from services.incubation.domain.organization import CheckResult, Grade
from services.incubation.domain.outcome import Finding, OutcomeState
from services.incubation.domain.service_delivery import Delivery
from services.incubation.wire.places import day, line, paragraphs


def agreement(sent: incubation_pb2.Agreement) -> Agreement:
    """Return an agreement. Raises MalformedText, MalformedDay."""
    return Agreement(
        line(sent.number, field="agreement.number"),
        day(sent.sign_date, field="agreement.sign_date"),
        day(sent.first_day, field="agreement.first_day"),
        day(sent.last_day, field="agreement.last_day"),
    )


def evaluated(request: pb.EvaluateIncubationRequest) -> Evaluated:
    """Return what is stated of an evaluation. Raises MalformedDay."""
    scores = tuple(IndicatorScore(score.indicator, score.points) for score in request.scores)
    return Evaluated(EvaluationKind(request.kind), scores, day(request.evaluate_date, field="evaluate_date"))


def delivery(request: pb.RecordDeliveryRequest) -> Delivery:
    """Return what is stated of service. Raises MalformedText, MalformedDay."""
    note, delivered = paragraphs(request.note, field="note"), day(request.deliver_date, field="deliver_date")
    return Delivery(ServiceKind(request.kind), request.minutes, delivered, note)


def finding(request: pb.RecordOutcomeRequest | pb.CorrectOutcomeRequest) -> Finding:
    """Return what is stated of a year."""
    return Finding(
        OutcomeState(request.state),
        CheckResult(request.annual_check) if request.annual_check else None,
        Grade(request.grade) if request.grade else None,
        request.contract_count,
        request.contract_fen,
    )
