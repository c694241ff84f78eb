"""Certificates of completion between the contract and the domain. Enumerations have the same numbers; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import completion_certificate_events_pb2, completion_certificate_pb2
from wushe.incubation.v1 import completion_certificate_service_pb2 as pb

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.domain.completion_certificate_lifecycle import CompletionState
from services.incubation.wire.places import person_name, place_name
from shared import etag
from shared.instants import sent_day, write_instant


def certificate(one: CompletionCertificate) -> completion_certificate_pb2.CompletionCertificate:
    """Return a certificate of completion as it is sent."""
    message = completion_certificate_pb2.CompletionCertificate(
        name=one.resource,
        enrollment=f"enrollments/{one.enrollment}",
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        person=person_name(one.person),
        attended_sessions=one.attended_sessions,
        held_sessions=one.held_sessions,
        number=one.number,
        issue_date=sent_day(one.issue_date),
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: CompletionCertificate) -> completion_certificate_events_pb2.CompletionCertificateState:
    """Return what of a certificate of completion may leave the service."""
    return completion_certificate_events_pb2.CompletionCertificateState(
        completion_certificate=one.resource,
        enrollment=f"enrollments/{one.enrollment}",
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        person=person_name(one.person),
        attended_sessions=one.attended_sessions,
        held_sessions=one.held_sessions,
        number=one.number,
        issue_date=sent_day(one.issue_date),
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def verdict(found: CompletionCertificate | None, training: str) -> pb.VerifyCompletionCertificateResponse:
    """Return what anybody is told of a certificate for a training of that title, or that there is none."""
    if found is None:
        return pb.VerifyCompletionCertificateResponse(verdict=pb.COMPLETION_VERDICT_NOT_FOUND)
    holds = found.state is CompletionState.ISSUED
    return pb.VerifyCompletionCertificateResponse(
        verdict=pb.COMPLETION_VERDICT_VALID if holds else pb.COMPLETION_VERDICT_REVOKED,
        training_display_name=training,
        issue_date=sent_day(found.issue_date),
        attended_sessions=found.attended_sessions,
        held_sessions=found.held_sessions,
    )
