"""Sessions between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import training_events_pb2, training_pb2

from services.incubation.domain.session import Session
from services.incubation.wire.places import place_name
from shared import etag
from shared.instants import write_instant


def session(one: Session) -> training_pb2.TrainingSession:
    """Return a session as it is sent."""
    message = training_pb2.TrainingSession(
        name=one.resource,
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        venue=one.venue,
        lecturer=one.lecturer,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.start_time, one.start_time)
    write_instant(message.end_time, one.end_time)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Session) -> training_events_pb2.TrainingSessionState:
    """Return what of a session may leave the service."""
    message = training_events_pb2.TrainingSessionState(
        session=one.resource,
        training=f"trainings/{one.training}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        state=one.state,  # type: ignore[arg-type] # the same number
    )
    write_instant(message.start_time, one.start_time)
    write_instant(message.end_time, one.end_time)
    return message
