"""From the facts about volunteers and service records to the events that others hear."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from services.volunteer.domain.facts import VolunteerFact
from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.domain.record_score import FlagFact, RecordScore
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.domain.spot_check import SpotCheck, SpotCheckFact
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.wire import hours_reviews, service_records, spot_checks, volunteers
from shared.codes import county_token
from shared.outbox import NewEvent, Outbox

SOURCE: Final = "wushe.volunteer"
PACKAGE: Final = "wushe.volunteer.v1"
VOLUNTEER: Final = "volunteer"
SERVICE_RECORD: Final = "service_record"
RECORD_SCORE: Final = "record_score"
SPOT_CHECK: Final = "spot_check"

SNAPSHOT: Final = "Snapshot"
"""The type of an event that tells a state and not how it came about."""

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the volunteer's row lock."""


def volunteer_event(fact: VolunteerFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact; it goes to the county that keeps the volunteer, and to the one that did until now."""
    return _event(type(fact).__name__, fact.volunteer, fact.also_heard_in, actor, traceparent)


def volunteer_snapshot(volunteer: Volunteer) -> NewEvent:
    """Return the present state of a volunteer, for whoever missed how it came about."""
    return _event(SNAPSHOT, volunteer, (), "", "")


def _event(kind: str, volunteer: Volunteer, also_heard_in: Iterable[str], actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=VOLUNTEER,
        subject=volunteer.resource,
        version=volunteer.version,
        data=volunteers.state(volunteer),
        counties=tuple(map(county_token, (volunteer.community, *also_heard_in))),
        actor=actor,
        traceparent=traceparent,
        time=volunteer.update_time,
    )


def record_event(fact: RecordFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a service record; it goes to the county that keeps the project."""
    return _record_event(type(fact).__name__, fact.record, actor, traceparent)


def record_snapshot(record: ServiceRecord) -> NewEvent:
    """Return the present state of a service record, for whoever missed how it came about."""
    return _record_event(SNAPSHOT, record, "", "")


def _record_event(kind: str, record: ServiceRecord, actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=SERVICE_RECORD,
        subject=record.resource,
        version=record.version,
        data=service_records.state(record),
        counties=(county_token(record.community),),
        actor=actor,
        traceparent=traceparent,
        time=record.update_time,
    )


def flag_event(fact: FlagFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a flag; it goes to the county that keeps the record's project."""
    return _score_event(type(fact).__name__, fact.score, actor, traceparent)


def score_snapshot(score: RecordScore) -> NewEvent:
    """Return the present state of a score that was flagged, for whoever missed how it came about."""
    return _score_event(SNAPSHOT, score, "", "")


def spot_check_event(fact: SpotCheckFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a spot check; it goes to the county of its division, or to the city or province above."""
    return _spot_check_event(type(fact).__name__, fact.check, actor, traceparent)


def spot_check_snapshot(check: SpotCheck) -> NewEvent:
    """Return the present state of a spot check, for whoever missed how it came about."""
    return _spot_check_event(SNAPSHOT, check, "", "")


def _score_event(kind: str, score: RecordScore, actor: str, traceparent: str) -> NewEvent:
    if score.update_time is None:
        raise AssertionError  # only what was never scored has none
    return NewEvent(
        type=kind,
        aggregate_type=RECORD_SCORE,
        subject=score.resource,
        version=score.version,
        data=hours_reviews.state(score),
        counties=(county_token(score.community),),
        actor=actor,
        traceparent=traceparent,
        time=score.update_time,
    )


def _spot_check_event(kind: str, check: SpotCheck, actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=SPOT_CHECK,
        subject=check.resource,
        version=check.version,
        data=spot_checks.state(check),
        counties=(county_token(check.plan.division),),
        actor=actor,
        traceparent=traceparent,
        time=check.update_time,
    )
