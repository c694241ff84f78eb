"""How a period of the law is counted (民法典 200–204), in days of Shanghai.

The day of the trigger is not counted (201). Months and years end on the day of the same number, or on the month's last (202). A period of
calendar days, months or years that ends on a day of rest ends on the next working day instead (203). The last day ends at 24:00 (203).
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum
from typing import Final

from shared.clock import SHANGHAI
from shared.statutory.calendar import WorkdayCalendar

DAY: Final = timedelta(days=1)
MONTHS_A_YEAR: Final = 12


class Unit(IntEnum):
    """What a period is counted in. Numbers are stored and sent: none is ever changed or used again."""

    CALENDAR_DAYS = 1  # 日
    WORKING_DAYS = 2  # 工作日
    MONTHS = 3  # 月
    YEARS = 4  # 年


@dataclass(frozen=True, slots=True)
class Period:
    """So many of a unit."""

    length: int
    unit: Unit
    rolls: bool = True
    """Whether a last day of rest gives way to the next working day; working days never end on one."""

    def __post_init__(self) -> None:
        """Refuse a period of nothing."""
        if self.length < 1:
            message = "a period has a length"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Due:
    """When a period ends."""

    last_day: date
    """The last day on which it is kept."""
    provisional: bool
    """Whether the calendar did not know a day that it depended on, and took the weekends alone: it may end later or earlier."""

    @property
    def instant(self) -> datetime:
        """Return the end of the last day, in UTC: whoever acts at this instant is late."""
        return datetime.combine(self.last_day + DAY, time.min, SHANGHAI).astimezone(UTC)


def day_of(instant: datetime) -> date:
    """Return the day of an instant in China."""
    return instant.astimezone(SHANGHAI).date()


def due(period: Period, trigger: date, workdays: WorkdayCalendar, pauses: Sequence[Pause] = ()) -> Due:
    """Return when a period ends that a trigger began on a day, and that stood still in the pauses."""
    if period.unit is Unit.WORKING_DAYS:
        return _working(period.length, trigger, workdays, pauses)
    last = _nominal(period, trigger)
    for pause in pauses:
        last += pause.last - pause.first + DAY
    return _rolled(last, workdays) if period.rolls else Due(last, provisional=False)


def _nominal(period: Period, trigger: date) -> date:
    """Return the last day before pauses and days of rest."""
    if period.unit is Unit.CALENDAR_DAYS:
        return trigger + period.length * DAY
    months = period.length * (MONTHS_A_YEAR if period.unit is Unit.YEARS else 1)
    years, month = divmod(trigger.month - 1 + months, MONTHS_A_YEAR)
    year = trigger.year + years
    return date(year, month + 1, min(trigger.day, calendar.monthrange(year, month + 1)[1]))


def _rolled(last: date, workdays: WorkdayCalendar) -> Due:
    known = True
    for day in _days_from(last):
        known = known and workdays.knows(day)
        if workdays.is_workday(day):
            return Due(day, provisional=not known)
    raise AssertionError  # days never end


def _working(length: int, trigger: date, workdays: WorkdayCalendar, pauses: Sequence[Pause]) -> Due:
    left, known = length, True
    for day in _days_from(trigger + DAY):
        if any(pause.first <= day <= pause.last for pause in pauses):
            continue
        known = known and workdays.knows(day)
        left -= workdays.is_workday(day)
        if not left:
            return Due(day, provisional=not known)
    raise AssertionError  # days never end


def _days_from(first: date) -> Iterator[date]:
    day = first
    while True:
        yield day
        day += DAY
