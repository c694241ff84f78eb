"""Attendances between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import attendance_events_pb2, attendance_pb2

from services.incubation.domain.attendance import Attendance
from services.incubation.wire.places import person_name, place_name
from shared import etag
from shared.instants import write_instant


def attendance(one: Attendance) -> attendance_pb2.Attendance:
    """Return an attendance as it is sent."""
    message = attendance_pb2.Attendance(
        name=one.resource,
        enrollment=f"enrollments/{one.enrollment}",
        session=f"trainingSessions/{one.session}",
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        person=person_name(one.person),
        source=one.source,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.sign_in_time, one.sign_in_time)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Attendance) -> attendance_events_pb2.AttendanceState:
    """Return what of an attendance may leave the service."""
    message = attendance_events_pb2.AttendanceState(
        attendance=one.resource,
        enrollment=f"enrollments/{one.enrollment}",
        session=f"trainingSessions/{one.session}",
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        person=person_name(one.person),
        source=one.source,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type] # the same number
    )
    write_instant(message.sign_in_time, one.sign_in_time)
    return message
