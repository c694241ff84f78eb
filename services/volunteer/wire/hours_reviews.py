"""Scores and rules between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.volunteer.v1 import hours_review_events_pb2, hours_review_pb2
from wushe.volunteer.v1 import hours_review_service_pb2 as pb

from services.volunteer.domain.record_score import RecordScore
from services.volunteer.domain.scoring_rules import RuleBook
from services.volunteer.wire.volunteers import community_name
from shared import errors, etag
from shared.instants import write_instant
from shared.refusals import Outcome, Refusal


def score(one: RecordScore) -> hours_review_pb2.RecordScore:
    """Return a score as it is sent."""
    message = hours_review_pb2.RecordScore(
        name=one.resource,
        service_record=f"serviceRecords/{one.record}",
        entered_by=one.entered_by,
        state=one.state,  # type: ignore[arg-type] # the same number
        points=one.score.points,
        rules_version=one.rules_version,
        reason=one.reason,
        decided_by=one.decided_by,
        version=one.version,
        etag=etag.of(one.version),
    )
    for found in one.findings:
        figures = [hours_review_pb2.ScoringFigure(name=name, value=value) for name, value in found.figures.items()]
        message.findings.add(rule=found.rule, points=found.points, explanation=found.explanation, figures=figures)
    if one.decide_time is not None:
        write_instant(message.decide_time, one.decide_time)
    if one.score_time is not None:
        write_instant(message.score_time, one.score_time)
    return message


def state(one: RecordScore) -> hours_review_events_pb2.RecordScoreState:
    """Return what of a score may leave the service."""
    message = hours_review_events_pb2.RecordScoreState(
        record_score=one.resource,
        service_record=f"serviceRecords/{one.record}",
        community=community_name(one.community),
        entered_by=one.entered_by,
        state=one.state,  # type: ignore[arg-type] # the same number
        points=one.score.points,
        rules=[found.rule for found in one.findings],
        rules_version=one.rules_version,
        decided_by=one.decided_by,
    )
    if one.decide_time is not None:
        write_instant(message.decide_time, one.decide_time)
    if one.score_time is not None:
        write_instant(message.score_time, one.score_time)
    return message


def decided(outcome: Outcome[RecordScore]) -> pb.FlagOutcome:
    """Return what deciding about one flag of a list came to as it is sent."""
    if isinstance(outcome, Refusal):
        message = pb.FlagOutcome()
        [(_, status)] = errors.refused(outcome).trailing_metadata
        message.refusal.MergeFromString(status)
        return message
    return pb.FlagOutcome(score=score(outcome))


def rules(book: RuleBook) -> hours_review_pb2.ScoringRules:
    """Return rules as they are sent."""
    return hours_review_pb2.ScoringRules(
        version=book.version,
        review_at_points=book.review_at,
        window_minutes=book.window_minutes,
        gap_minutes=book.gap_minutes,
        rules=[
            hours_review_pb2.ScoringRule(
                code=rule.code,
                title=rule.title,
                explanation=rule.explanation,
                unit=rule.unit,
                tiers=[hours_review_pb2.ScoringTier(at_least=tier.start, points=tier.points) for tier in rule.tiers],
            )
            for rule in book.rules
        ],
    )
