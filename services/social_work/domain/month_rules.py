"""What may be done with a service month: functions from values to facts, each of which holds the month as it is afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.social_work.domain import month_facts
from services.social_work.domain.month_refusals import (
    MonthClosed,
    MonthInFuture,
    MonthNotOver,
    NothingCorrected,
    StationNotServing,
)
from services.social_work.domain.months import first_of, last_of
from services.social_work.domain.service_month import LIFECYCLE, ByField, Counts, MonthAction, MonthState, ServiceField, ServiceMonth
from services.social_work.domain.station import Station


def open_(
    station: Station, year: int, month: int, counts: Mapping[ServiceField, Counts], *, identifier: UUID, today: date, now: datetime
) -> month_facts.MonthOpened:
    """Enter the first counts of a month. Raises MonthInFuture, StationNotServing."""
    if first_of(year, month) > today:
        raise MonthInFuture(field="month")
    if not station.served(first_of(year, month), last_of(year, month)):
        raise StationNotServing(field="station")
    return month_facts.MonthOpened(
        ServiceMonth(
            id=identifier,
            station=station.id,
            place=station.place,
            year=year,
            month=month,
            counts=_merged((), counts),
            closed_counts=(),
            corrections=0,
            state=MonthState.OPEN,
            close_time=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def count(one: ServiceMonth, counts: Mapping[ServiceField, Counts], *, now: datetime) -> month_facts.MonthCounted:
    """Enter counts of some fields; the others stay. Raises MonthClosed."""
    if one.state is MonthState.CLOSED:
        raise MonthClosed(field="month")
    return month_facts.MonthCounted(_next(one, MonthAction.COUNT, now, counts=_merged(one.counts, counts)))


def close(one: ServiceMonth, *, today: date, now: datetime) -> month_facts.MonthClosed:
    """Settle what is counted. Raises MonthNotOver."""
    after = _next(one, MonthAction.CLOSE, now, closed_counts=one.counts, close_time=now)
    if today <= one.last_day:
        raise MonthNotOver(field="name")
    return month_facts.MonthClosed(after)


def correct(one: ServiceMonth, counts: Mapping[ServiceField, Counts], reason: str, *, now: datetime) -> month_facts.MonthCorrected:
    """Change counts of a closed month, visibly. Raises NothingCorrected where nothing differs."""
    changed = corrected(one, counts)
    after = _next(one, MonthAction.CORRECT, now, counts=_merged(one.counts, counts), corrections=one.corrections + len(changed))
    if not changed:
        raise NothingCorrected(field="counts")
    return month_facts.MonthCorrected(after, reason)


def corrected(one: ServiceMonth, counts: Mapping[ServiceField, Counts]) -> dict[ServiceField, tuple[Counts, Counts]]:
    """Return the fields that differ, before and after."""
    before = dict(one.counts)
    return {field: (before.get(field, Counts()), wanted) for field, wanted in counts.items() if before.get(field, Counts()) != wanted}


def _merged(before: ByField, counts: Mapping[ServiceField, Counts]) -> ByField:
    return tuple(sorted((field, counted) for field, counted in {**dict(before), **counts}.items() if counted))


def _next(one: ServiceMonth, action: MonthAction, now: datetime, **changes: Any) -> ServiceMonth:
    return replace(one, state=LIFECYCLE.advance(one.state, action), version=one.version + 1, update_time=now, **changes)
