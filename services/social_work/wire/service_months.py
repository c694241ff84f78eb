"""Service months between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wushe.social_work.v1 import service_month_events_pb2, service_month_pb2

from services.social_work.domain.month_refusals import FieldTwice
from services.social_work.domain.service_month import ByField, Correction, Counts, MonthState, ServiceField, ServiceMonth
from services.social_work.wire.common import stamp
from shared.instants import sent_instant, write_instant


def month(one: ServiceMonth) -> service_month_pb2.ServiceMonth:
    """Return a service month as it is sent."""
    message = service_month_pb2.ServiceMonth(
        name=one.resource,
        station=f"stations/{one.station}",
        township=f"divisions/{one.place}",
        year=one.year,
        month=one.month,
        counts=_sent(one.counts),
        closed_counts=_sent(one.closed_counts),
        corrections=one.corrections,
        state=one.state,  # type: ignore[arg-type] # the same number
    )
    if one.close_time is not None:
        write_instant(message.close_time, one.close_time)
    stamp(message, one)
    return message


def state(one: ServiceMonth) -> service_month_events_pb2.ServiceMonthState:
    """Return what of a service month may leave the service: all of it, for it is about nobody."""
    return service_month_events_pb2.ServiceMonthState(
        service_month=one.resource,
        station=f"stations/{one.station}",
        township=f"divisions/{one.place}",
        year=one.year,
        month=one.month,
        counts=_sent(one.counts),
        closed_counts=_sent(one.closed_counts),
        corrections=one.corrections,
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def counts(sent: Sequence[service_month_pb2.ServiceCount]) -> dict[ServiceField, Counts]:
    """Return counts by field. Raises FieldTwice."""
    found = dict[ServiceField, Counts]()
    for position, one in enumerate(sent):
        field = ServiceField(one.field)
        if field in found:
            raise FieldTwice(field=f"counts[{position}].field")
        found[field] = Counts(one.cases, one.groups, one.activities, one.visits)
    return found


def correction(one: Correction) -> service_month_pb2.CountCorrection:
    """Return a correction as it is sent."""
    return service_month_pb2.CountCorrection(
        version=one.version,
        before=sent_count(one.field, one.before),
        after=sent_count(one.field, one.after),
        reason=one.reason,
        actor=one.actor,
        record_time=sent_instant(one.record_time),
    )


def month_state(sent: int) -> MonthState | None:
    """Return the state that a list is narrowed to; None for all."""
    return MonthState(sent) if sent else None


def sent_count(field: ServiceField, counted: Counts) -> service_month_pb2.ServiceCount:
    """Return what was done in a field as it is sent."""
    return service_month_pb2.ServiceCount(
        field=field,  # type: ignore[arg-type] # the same number
        cases=counted.cases,
        groups=counted.groups,
        activities=counted.activities,
        visits=counted.visits,
    )


def _sent(by_field: ByField) -> Iterable[service_month_pb2.ServiceCount]:
    return [sent_count(field, counted) for field, counted in by_field]
