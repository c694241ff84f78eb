"""What may be done with a station: functions from values to facts, each of which holds the station as it is afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.social_work.domain.refusals import DayOutOfRange
from services.social_work.domain.station import Evaluation, NewStation, Station
from services.social_work.domain.station_facts import StationClosed, StationCreated, StationEvaluated, StationOpened, StationUpdated
from services.social_work.domain.station_lifecycle import LIFECYCLE, StationAction, StationState
from services.social_work.domain.station_refusals import StationHasPosts


def create(wish: NewStation, *, identifier: UUID, now: datetime) -> StationCreated:
    """Record a station that is planned."""
    return StationCreated(
        Station(
            id=identifier,
            place=wish.township,
            display_name=wish.display_name,
            operator=wish.operator,
            required_staff=wish.required_staff,
            state=StationState.PLANNED,
            state_reason="",
            open_day=None,
            close_day=None,
            evaluation_year=None,
            evaluation_grade=None,
            evaluation_by=None,
            evaluation_day=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(station: Station, changes: Mapping[str, Any], *, now: datetime) -> StationUpdated:
    """Change name, operator or the staff asked for."""
    return StationUpdated(_next(station, StationAction.UPDATE, now, **changes))


def open_(station: Station, day: date, *, today: date, now: datetime) -> StationOpened:
    """Let it serve from a day on. Raises DayOutOfRange for one that is to come."""
    after = _next(station, StationAction.OPEN, now, open_day=day)
    if day > today:
        raise DayOutOfRange(field="open_date")
    return StationOpened(after)


def evaluate(station: Station, evaluation: Evaluation, *, today: date, now: datetime) -> StationEvaluated:
    """Record the evaluation of a year; the latest year stays in view. Raises DayOutOfRange.

    That a year is evaluated once, the database holds.
    """
    after = _next(station, StationAction.EVALUATE, now)
    if evaluation.day > today:
        raise DayOutOfRange(field="evaluation.evaluation_date")
    if not station.served(date(evaluation.year, 1, 1), date(evaluation.year, 12, 31)) or evaluation.year > evaluation.day.year:
        raise DayOutOfRange(field="evaluation.year")
    if station.evaluation_year is None or evaluation.year >= station.evaluation_year:
        after = replace(
            after,
            evaluation_year=evaluation.year,
            evaluation_grade=evaluation.grade,
            evaluation_by=evaluation.evaluator,
            evaluation_day=evaluation.day,
        )
    return StationEvaluated(after)


def close(station: Station, day: date | None, reason: str, *, posts: int, today: date, now: datetime) -> StationClosed:
    """End it. `posts` are those of it that are not closed. Raises DayOutOfRange, StationHasPosts.

    One that serves has a last day from its first one to today; one that is planned has none.
    """
    after = _next(station, StationAction.CLOSE, now, close_day=day, state_reason=reason)
    fits = day is None if station.open_day is None else day is not None and station.open_day <= day <= today
    if not fits:
        raise DayOutOfRange(field="close_date")
    if posts:
        raise StationHasPosts(field="name", metadata={"posts": str(posts)})
    return StationClosed(after, reason)


def _next(station: Station, action: StationAction, now: datetime, **changes: Any) -> Station:
    return replace(station, state=LIFECYCLE.advance(station.state, action), version=station.version + 1, update_time=now, **changes)
