"""Courses between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import course_events_pb2, course_pb2

from services.incubation.domain.course import Course
from services.incubation.wire.places import place_name
from shared import etag
from shared.instants import write_instant


def course(one: Course) -> course_pb2.Course:
    """Return a course as it is sent."""
    message = course_pb2.Course(
        name=one.resource,
        division=place_name(one.place),
        display_name=one.display_name,
        subject=one.subject,
        description=one.description,
        planned_minutes=one.planned_minutes,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Course) -> course_events_pb2.CourseState:
    """Return what of a course may leave the service."""
    return course_events_pb2.CourseState(
        course=one.resource,
        division=place_name(one.place),
        display_name=one.display_name,
        subject=one.subject,
        planned_minutes=one.planned_minutes,
        state=one.state,  # type: ignore[arg-type] # the same number
    )
