"""Spot checks between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.volunteer.v1 import spot_check_events_pb2, spot_check_pb2
from wushe.volunteer.v1 import spot_check_service_pb2 as pb

from services.volunteer.domain.spot_check import Item, Plan, SpotCheck
from services.volunteer.domain.texts import readable
from services.volunteer.wire.record_requests import day
from shared import etag
from shared.codes import code_of
from shared.instants import sent_day, write_instant

_COMMUNITY_DIGITS = 12


def plan(request: pb.CreateSpotCheckRequest) -> Plan:
    """Return what a spot check is to be of. Raises InvalidField, MalformedText."""
    return Plan(
        division=code_of(request.division),
        first_day=day(request.first_day, field="first_day"),
        last_day=day(request.last_day, field="last_day"),
        sample_size=request.sample_size,
        seed_source=readable(request.seed_source, field="seed_source") if request.seed_source else "",
    )


def check(one: SpotCheck) -> spot_check_pb2.SpotCheck:
    """Return a spot check as it is sent."""
    message = spot_check_pb2.SpotCheck(
        name=one.resource,
        division=_division(one.plan.division),
        first_day=sent_day(one.plan.first_day),
        last_day=sent_day(one.plan.last_day),
        state=one.state,  # type: ignore[arg-type] # the same number
        population_size=one.population.size,
        population_digest=one.population.digest,
        seed_source=one.plan.seed_source,
        seed=one.seed,
        sample_size=one.sample_size,
        confirmed=one.confirmed,
        disputed=one.disputed,
        disputed_per_10000=one.disputed_per_10000,
        created_by=one.created_by,
        version=one.version,
        etag=etag.of(one.version),
    )
    _write_times(one, message)
    return message


def state(one: SpotCheck) -> spot_check_events_pb2.SpotCheckState:
    """Return what of a spot check may leave the service."""
    message = spot_check_events_pb2.SpotCheckState(
        spot_check=one.resource,
        division=_division(one.plan.division),
        first_day=sent_day(one.plan.first_day),
        last_day=sent_day(one.plan.last_day),
        state=one.state,  # type: ignore[arg-type] # the same number
        population_size=one.population.size,
        population_digest=one.population.digest,
        seed_source=one.plan.seed_source,
        seed=one.seed,
        sample_size=one.sample_size,
        confirmed=one.confirmed,
        disputed=one.disputed,
    )
    _write_times(one, message)
    return message


def item(one: Item, *, inside: bool) -> spot_check_pb2.SpotCheckItem:
    """Return a record of a sample as it is sent; who checked it and how, only to those who may check."""
    message = spot_check_pb2.SpotCheckItem(
        position=one.position,
        service_record=f"serviceRecords/{one.record}",
        finding=one.finding or 0,  # type: ignore[arg-type] # the same number
        revoked=one.revoked,
        note=one.note if inside else "",
        checked_by=one.checked_by if inside else "",
    )
    if one.check_time is not None:
        write_instant(message.check_time, one.check_time)
    return message


def _write_times(one: SpotCheck, message: spot_check_pb2.SpotCheck | spot_check_events_pb2.SpotCheckState) -> None:
    write_instant(message.create_time, one.create_time)
    if one.draw_time is not None:
        write_instant(message.draw_time, one.draw_time)
    if one.publish_time is not None:
        write_instant(message.publish_time, one.publish_time)


def _division(code: str) -> str:
    return f"{'communities' if len(code) == _COMMUNITY_DIGITS else 'divisions'}/{code}"
