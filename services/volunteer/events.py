"""From the facts about volunteers, teams, memberships, service records, stars and certificates to the events that others hear."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from services.volunteer.domain.certificate import Certificate
from services.volunteer.domain.certificate_facts import CertificateFact
from services.volunteer.domain.facts import VolunteerFact
from services.volunteer.domain.membership import Membership
from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.domain.star import Star
from services.volunteer.domain.star_facts import StarFact
from services.volunteer.domain.team import Team
from services.volunteer.domain.team_facts import MembershipFact, TeamFact
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.wire import certificates, service_records, stars, teams, volunteers
from shared.codes import county_token
from shared.outbox import NewEvent, Outbox

SOURCE: Final = "wushe.volunteer"
PACKAGE: Final = "wushe.volunteer.v1"
VOLUNTEER: Final = "volunteer"
TEAM: Final = "team"
TEAM_MEMBERSHIP: Final = "team_membership"
SERVICE_RECORD: Final = "service_record"
STAR: Final = "star"
CERTIFICATE: Final = "certificate"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the volunteer's row lock."""


def volunteer_event(fact: VolunteerFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact; it goes to the county that keeps the volunteer, and to the one that did until now."""
    return _event(type(fact).__name__, fact.volunteer, fact.also_heard_in, actor, traceparent)


def volunteer_snapshot(volunteer: Volunteer) -> NewEvent:
    """Return the present state of a volunteer, for whoever missed how it came about."""
    return _event("Snapshot", volunteer, (), "", "")


def _event(kind: str, volunteer: Volunteer, also_heard_in: Iterable[str], actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=VOLUNTEER,
        subject=volunteer.resource,
        version=volunteer.version,
        data=volunteers.state(volunteer),
        counties=tuple(dict.fromkeys(map(county_token, (volunteer.community, *also_heard_in)))),
        actor=actor,
        traceparent=traceparent,
        time=volunteer.update_time,
    )


def team_event(fact: TeamFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a team; it goes to the county that keeps the team."""
    return _team_event(type(fact).__name__, fact.team, actor, traceparent)


def team_snapshot(team: Team) -> NewEvent:
    """Return the present state of a team, for whoever missed how it came about."""
    return _team_event("Snapshot", team, "", "")


def membership_event(fact: MembershipFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a membership; it goes to the county that keeps the team."""
    return _membership_event(type(fact).__name__, fact.membership, actor, traceparent)


def membership_snapshot(membership: Membership) -> NewEvent:
    """Return the present state of a membership, for whoever missed how it came about."""
    return _membership_event("Snapshot", membership, "", "")


def _team_event(kind: str, team: Team, actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=TEAM,
        subject=team.resource,
        version=team.version,
        data=teams.state(team),
        counties=(county_token(team.community),),
        actor=actor,
        traceparent=traceparent,
        time=team.update_time,
    )


def _membership_event(kind: str, membership: Membership, actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=TEAM_MEMBERSHIP,
        subject=membership.resource,
        version=membership.version,
        data=teams.membership_state(membership),
        counties=(county_token(membership.community),),
        actor=actor,
        traceparent=traceparent,
        time=membership.update_time,
    )


def record_event(fact: RecordFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a service record; it goes to the county that keeps the project."""
    return _record_event(type(fact).__name__, fact.record, actor, traceparent)


def record_snapshot(record: ServiceRecord) -> NewEvent:
    """Return the present state of a service record, for whoever missed how it came about."""
    return _record_event("Snapshot", record, "", "")


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


def star_event(fact: StarFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a star; it goes to the county where it was applied for."""
    return _star_event(type(fact).__name__, fact.star, actor, traceparent)


def star_snapshot(star: Star) -> NewEvent:
    """Return the present state of a star, for whoever missed how it came about."""
    return _star_event("Snapshot", star, "", "")


def certificate_event(fact: CertificateFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact about a certificate; it goes to the county where it was asked for."""
    return _certificate_event(type(fact).__name__, fact.certificate, actor, traceparent)


def certificate_snapshot(certificate: Certificate) -> NewEvent:
    """Return the present state of a certificate, for whoever missed how it came about."""
    return _certificate_event("Snapshot", certificate, "", "")


def _star_event(kind: str, star: Star, actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=STAR,
        subject=star.resource,
        version=star.version,
        data=stars.state(star),
        counties=(county_token(star.community),),
        actor=actor,
        traceparent=traceparent,
        time=star.update_time,
    )


def _certificate_event(kind: str, certificate: Certificate, actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=CERTIFICATE,
        subject=certificate.resource,
        version=certificate.version,
        data=certificates.state(certificate),
        counties=(county_token(certificate.community),),
        actor=actor,
        traceparent=traceparent,
        time=certificate.update_time,
    )
