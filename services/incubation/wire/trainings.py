"""Trainings between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import training_events_pb2, training_pb2

from services.incubation.domain.training import Training
from services.incubation.wire.places import place_name
from shared import etag
from shared.instants import write_instant


def training(one: Training) -> training_pb2.Training:
    """Return a training as it is sent."""
    message = training_pb2.Training(
        name=one.resource,
        course=f"courses/{one.course}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        display_name=one.display_name,
        capacity=one.capacity,
        required_percent=one.required_percent,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Training) -> training_events_pb2.TrainingState:
    """Return what of a training may leave the service."""
    return training_events_pb2.TrainingState(
        training=one.resource,
        course=f"courses/{one.course}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        display_name=one.display_name,
        capacity=one.capacity,
        required_percent=one.required_percent,
        state=one.state,  # type: ignore[arg-type] # the same number
    )
