"""Enrollments between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import enrollment_events_pb2, enrollment_pb2

from services.incubation.domain.enrollment import Enrollment
from services.incubation.wire.places import person_name, place_name
from shared import etag
from shared.instants import write_instant


def enrollment(one: Enrollment, display_name: str) -> enrollment_pb2.Enrollment:
    """Return an enrollment as it is sent."""
    message = enrollment_pb2.Enrollment(
        name=one.resource,
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        person=person_name(one.person),
        organization="" if one.organization is None else f"organizations/{one.organization}",
        person_display_name=display_name,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Enrollment) -> enrollment_events_pb2.EnrollmentState:
    """Return what of an enrollment may leave the service."""
    return enrollment_events_pb2.EnrollmentState(
        enrollment=one.resource,
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        person=person_name(one.person),
        organization="" if one.organization is None else f"organizations/{one.organization}",
        state=one.state,  # type: ignore[arg-type] # the same number
    )
