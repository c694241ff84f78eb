"""From the facts about volunteers, projects and service records to the events that others hear."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from google.protobuf.message import Message

from services.volunteer.domain.facts import VolunteerFact
from services.volunteer.domain.project import Project
from services.volunteer.domain.project_facts import ProjectFact, SignUpFact
from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.domain.record_score import FlagFact, RecordScore
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.spot_check import SpotCheck, SpotCheckFact
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.wire import hours_reviews, projects, service_records, spot_checks, volunteers
from shared.codes import county_token
from shared.outbox import NewEvent, Outbox

Local: TypeAlias = Project | SignUp | ServiceRecord
"""What one county alone hears of, for it never moves to another."""

SOURCE: Final = "wushe.volunteer"
PACKAGE: Final = "wushe.volunteer.v1"
VOLUNTEER: Final = "volunteer"
PROJECT: Final = "project"
SIGN_UP: Final = "sign_up"
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


def project_event(fact: ProjectFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a project; it goes to the county that keeps the project."""
    return _local_event(type(fact).__name__, PROJECT, fact.project, projects.state(fact.project), actor=actor, traceparent=traceparent)


def project_snapshot(project: Project) -> NewEvent:
    """Return the present state of a project, for whoever missed how it came about."""
    return _local_event(SNAPSHOT, PROJECT, project, projects.state(project))


def sign_up_event(fact: SignUpFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a sign-up; it goes to the county that keeps the project."""
    return _local_event(
        type(fact).__name__, SIGN_UP, fact.sign_up, projects.sign_up_state(fact.sign_up), actor=actor, traceparent=traceparent
    )


def sign_up_snapshot(sign_up: SignUp) -> NewEvent:
    """Return the present state of a sign-up, for whoever missed how it came about."""
    return _local_event(SNAPSHOT, SIGN_UP, sign_up, projects.sign_up_state(sign_up))


def record_event(fact: RecordFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a service record; it goes to the county that keeps the project."""
    one = fact.record
    state = service_records.state(one)
    return _local_event(type(fact).__name__, SERVICE_RECORD, one, state, actor=actor, traceparent=traceparent)


def record_snapshot(record: ServiceRecord) -> NewEvent:
    """Return the present state of a service record, for whoever missed how it came about."""
    return _local_event(SNAPSHOT, SERVICE_RECORD, record, service_records.state(record))


def _local_event(kind: str, aggregate_type: str, one: Local, data: Message, *, actor: str = "", traceparent: str = "") -> NewEvent:
    """Return an event for the county that keeps it."""
    return NewEvent(
        type=kind,
        aggregate_type=aggregate_type,
        subject=one.resource,
        version=one.version,
        data=data,
        counties=(county_token(one.community),),
        actor=actor,
        traceparent=traceparent,
        time=one.update_time,
    )


def flag_event(fact: FlagFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a flag; it goes to the county that keeps the record's project."""
    return _score_event(type(fact).__name__, fact.score, actor, traceparent)


def score_snapshot(score: RecordScore) -> NewEvent:
    """Return the present state of a score that was flagged, for whoever missed how it came about."""
    return _score_event("Snapshot", score, "", "")


def spot_check_event(fact: SpotCheckFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a spot check; it goes to the county of its division, or to the city or province above."""
    return _spot_check_event(type(fact).__name__, fact.check, actor, traceparent)


def spot_check_snapshot(check: SpotCheck) -> NewEvent:
    """Return the present state of a spot check, for whoever missed how it came about."""
    return _spot_check_event("Snapshot", check, "", "")


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
