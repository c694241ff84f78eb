"""Fields of service months as others hear of them. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.social_work.v1 import service_count_events_pb2

from services.social_work.domain.field_count import FieldCount
from services.social_work.domain.months import first_of
from services.social_work.wire.service_months import sent_count
from shared.instants import sent_day


def state(one: FieldCount) -> service_count_events_pb2.ServiceCountState:
    """Return what of a field may leave the service: all of it, for it is about nobody."""
    return service_count_events_pb2.ServiceCountState(
        service_count=one.resource,
        service_month=f"serviceMonths/{one.month}",
        station=f"stations/{one.station}",
        township=f"divisions/{one.place}",
        month_date=sent_day(first_of(one.year, one.month_of_year)),
        field=one.field,  # type: ignore[arg-type] # the same number
        cases=one.cases,
        groups=one.groups,
        activities=one.activities,
        visits=one.visits,
        closed=None if one.closed is None else sent_count(one.field, one.closed),
        state=one.state,  # type: ignore[arg-type] # the same number
    )
