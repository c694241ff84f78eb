"""Stars between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.volunteer.v1 import star_events_pb2, star_pb2, star_service_pb2

from services.volunteer.domain.star import Star
from services.volunteer.domain.star_lifecycle import StarState
from services.volunteer.domain.star_rule import StarRule
from services.volunteer.wire.volunteers import community_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import write_instant


def star(one: Star) -> star_pb2.Star:
    """Return a star as it is sent."""
    message = star_pb2.Star(
        name=one.resource,
        volunteer=f"volunteers/{one.volunteer}",
        community=community_name(one.community),
        level=one.level,
        required_minutes=one.required_minutes,
        counted_minutes=one.counted_minutes,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        cause=cause(one),
        version=one.version,
        etag=etag.of(one.version),
    )
    if one.grant_time is not None:
        write_instant(message.grant_time, one.grant_time)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Star) -> star_events_pb2.StarState:
    """Return what of a star may leave the service."""
    message = star_events_pb2.StarState(
        star=one.resource,
        volunteer=f"volunteers/{one.volunteer}",
        community=community_name(one.community),
        level=one.level,
        required_minutes=one.required_minutes,
        counted_minutes=one.counted_minutes,
        state=one.state,  # type: ignore[arg-type] # the same number
        cause=cause(one),
    )
    if one.grant_time is not None:
        write_instant(message.grant_time, one.grant_time)
    return message


def change(star: str, entry: Entry) -> star_pb2.StarChange:
    """Return an entry of the history of a star, given by resource name, as it is sent."""
    return star_pb2.StarChange(star=star, **told(entry))


def cause(one: Star) -> str:
    """Return the resource name of the service record that took a star back; empty where none did."""
    return "" if one.cause is None else f"serviceRecords/{one.cause}"


def rule(one: StarRule) -> star_service_pb2.StarRule:
    """Return the rule in force as it is sent."""
    return star_service_pb2.StarRule(level_hours=one.hours, approver_level=one.approver)  # type: ignore[arg-type] # the same number


def star_state(sent: int) -> StarState | None:
    """Return the state that a list is narrowed to; None for all."""
    return StarState(sent) if sent else None
