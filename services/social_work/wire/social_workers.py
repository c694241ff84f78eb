"""Social workers between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.social_work.v1 import social_worker_events_pb2, social_worker_pb2
from wushe.social_work.v1 import social_worker_service_pb2 as pb

from services.social_work.domain.education import Credit, NewCredit
from services.social_work.domain.employment import Employment, NewEmployment
from services.social_work.domain.level import Level
from services.social_work.domain.registration import FIRST, RENEWAL, VALIDITY, Registration, RegistrationRules
from services.social_work.domain.social_worker import Certificate, NewWorker, SocialWorker
from services.social_work.domain.worker_lifecycle import WorkerState
from services.social_work.wire.common import day, day_if_sent, employer, line, sent_employer, stamp
from shared.codes import code_of
from shared.instants import sent_day, sent_instant

MONTHS_A_YEAR = 12


def worker(one: SocialWorker, rules: RegistrationRules) -> social_worker_pb2.SocialWorker:
    """Return a social worker as they are sent."""
    message = social_worker_pb2.SocialWorker(
        name=one.resource,
        person=f"persons/{one.person}",
        display_name=one.display_name,
        division=f"divisions/{one.place}",
        level=one.level,  # type: ignore[arg-type] # the same number
        certificate=social_worker_pb2.WorkerCertificate(number=one.certificate_number or "", issue_date=sent_day(one.certificate_day)),
        registration=_registration(one.registration, rules),
        employer=sent_employer(one.employer),
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
    )
    stamp(message, one)
    return message


def state(one: SocialWorker) -> social_worker_events_pb2.SocialWorkerState:
    """Return what of a social worker may leave the service: no name, no number of a certificate."""
    return social_worker_events_pb2.SocialWorkerState(
        social_worker=one.resource,
        person=f"persons/{one.person}",
        division=f"divisions/{one.place}",
        level=one.level,  # type: ignore[arg-type] # the same number
        registration=_registration(one.registration),
        employer=sent_employer(one.employer),
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def rule(rules: RegistrationRules) -> pb.RegistrationRule:
    """Return the rule in force as it is sent."""
    return pb.RegistrationRule(
        first_months=rules.months(FIRST),
        valid_years=rules.months(VALIDITY) // MONTHS_A_YEAR,
        renewal_months=rules.months(RENEWAL),
        assistant_hours=rules.credit_hours[Level.ASSISTANT],
        other_hours=rules.credit_hours[Level.SOCIAL_WORKER],
    )


def credit(one: Credit) -> social_worker_pb2.EducationCredit:
    """Return continuing education as it is sent."""
    return social_worker_pb2.EducationCredit(
        name=one.resource,
        course=one.course,
        provider=one.provider,
        hours=one.hours,
        completion_date=sent_day(one.day),
        revoked=one.revoked,
        revoke_reason=one.revoke_reason,
        create_time=sent_instant(one.create_time),
    )


def employment(one: Employment) -> social_worker_pb2.Employment:
    """Return a time with an employer as it is sent."""
    return social_worker_pb2.Employment(
        name=one.resource,
        employer=sent_employer(one.employer),
        position=one.position,
        first_date=sent_day(one.first_day),
        last_date=sent_day(one.last_day),
        create_time=sent_instant(one.create_time),
    )


def new_worker(request: pb.RecordSocialWorkerRequest) -> NewWorker:
    """Return what is stated of a new social worker. Raises InvalidField."""
    return NewWorker(code_of(request.division), Level(request.level), certificate(request.certificate))


def certificate(sent: social_worker_pb2.WorkerCertificate) -> Certificate:
    """Return a certificate, its number in one spelling. Raises InvalidField."""
    return Certificate(sent.number.upper(), day(sent.issue_date, field="certificate.issue_date"))


def new_credit(sent: social_worker_pb2.EducationCredit) -> NewCredit:
    """Return what is stated of continuing education. Raises MalformedText, InvalidField."""
    course, provider = line(sent.course, field="credit.course"), line(sent.provider, field="credit.provider")
    return NewCredit(course, provider, sent.hours, day(sent.completion_date, field="credit.completion_date"))


def new_employment(sent: social_worker_pb2.Employment) -> NewEmployment:
    """Return what is stated of a time with an employer. Raises MalformedText, InvalidField."""
    return NewEmployment(
        employer=employer(sent.employer, field="employment.employer"),
        position=line(sent.position, field="employment.position") if sent.position else "",
        first_day=day(sent.first_date, field="employment.first_date"),
        last_day=day_if_sent(sent, "last_date", path="employment.last_date"),
    )


def worker_state(sent: int) -> WorkerState | None:
    """Return the state that a list is narrowed to; None for all."""
    return WorkerState(sent) if sent else None


def level(sent: int) -> Level | None:
    """Return the level that a list is narrowed to; None for all."""
    return Level(sent) if sent else None


def _registration(one: Registration | None, rules: RegistrationRules | None = None) -> social_worker_pb2.WorkerRegistration | None:
    if one is None:
        return None
    return social_worker_pb2.WorkerRegistration(
        since_date=sent_day(one.since),
        first_date=sent_day(one.first_day),
        last_date=sent_day(one.last_day),
        renewal_open_date=None if rules is None else sent_day(rules.opens(one)),
        required_credit_hours=one.required_hours,
        credit_hours=one.credit_hours,
    )
