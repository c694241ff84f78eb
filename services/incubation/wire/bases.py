"""Bases between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import base_events_pb2, base_service_pb2
from wushe.incubation.v1 import base_pb2 as pb

from services.incubation.domain.base import Base, Occupancy, SeatKind
from services.incubation.wire.places import place_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, sent_instant


def base(one: Base, *, staff: bool) -> pb.Base:
    """Return a base as it is sent; its staff only to whoever may see them."""
    told = one.profile
    return pb.Base(
        name=one.resource,
        display_name=told.display_name,
        division=place_name(one.place),
        level=one.level,  # type: ignore[arg-type] # the same number
        operator=_operator(one),
        premises=told.premises,
        physical_seats=told.physical_seats,
        virtual_seats=told.virtual_seats,
        services=told.services,  # type: ignore[arg-type]
        staff=[pb.BaseStaff(subject=each.subject, position=each.position) for each in told.staff if staff],
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
        create_time=sent_instant(one.create_time),
        update_time=sent_instant(one.update_time),
    )


def state(one: Base) -> base_events_pb2.BaseState:
    """Return what of a base may leave the service."""
    told = one.profile
    return base_events_pb2.BaseState(
        base=one.resource,
        display_name=told.display_name,
        division=place_name(one.place),
        level=one.level,  # type: ignore[arg-type] # the same number
        operator=_operator(one),
        physical_seats=told.physical_seats,
        virtual_seats=told.virtual_seats,
        services=told.services,  # type: ignore[arg-type]
        staff_count=len(told.staff),
        state=one.state,  # type: ignore[arg-type]
    )


def occupancy(one: Occupancy) -> pb.SeatOccupancy:
    """Return who sits on a seat."""
    return pb.SeatOccupancy(
        base=f"bases/{one.base}",
        kind=one.kind,  # type: ignore[arg-type] # the same number
        number=one.number,
        organization=f"organizations/{one.organization}",
        application=f"applications/{one.application}",
        first_day=sent_day(one.first_day),
        free_day=sent_day(one.free_day),
    )


def change(resource: str, entry: Entry) -> pb.BaseChange:
    """Return what happened once."""
    return pb.BaseChange(base=resource, **told(entry))


def _operator(one: Base) -> str:
    return "" if one.profile.operator is None else f"organizations/{one.profile.operator}"


def seat_count(kind: SeatKind, seats: int, taken: int) -> base_service_pb2.SeatCount:
    """Return how many seats of a kind there are, and how many are taken."""
    return base_service_pb2.SeatCount(kind=kind, seats=seats, taken=taken)  # type: ignore[arg-type] # the same number
