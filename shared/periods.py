"""Periods of days in Shanghai, the pieces that months, quarters and years cut them into, and what calendar periods are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum
from typing import Final

from shared.clock import SHANGHAI

MONTHS_A_YEAR: Final = 12
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
"""What the engine keeps days and instants of, with room to spare."""
_CALENDAR: Final = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4]))?")


class Interval(IntEnum):
    """A length of time; the numbers are those of the contract."""

    MONTH = 1
    QUARTER = 2
    YEAR = 3

    @property
    def months(self) -> int:
        """Return how many months it has."""
        return {Interval.MONTH: 1, Interval.QUARTER: 3, Interval.YEAR: MONTHS_A_YEAR}[self]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from the first to the last, which belongs to it."""

    first_day: date
    last_day: date

    @property
    def end(self) -> datetime:
        """Return the instant at which it is over: 24:00 of its last day in Shanghai."""
        return datetime.combine(self.last_day + timedelta(days=1), time(), SHANGHAI).astimezone(UTC)

    def pieces(self, interval: Interval) -> Iterator[Period]:
        """Cut it at the beginnings of months, quarters or years."""
        begin = self.first_day
        while begin <= self.last_day:
            following = _next_beginning(begin, interval)
            yield Period(begin, min(following - timedelta(days=1), self.last_day))
            begin = following


def period_of(first_day: date, last_day: date) -> Period:
    """Return a period; ValueError where it is turned round, or lies in no year that is kept."""
    if not (first_day.year >= FIRST_YEAR and first_day <= last_day and last_day.year <= LAST_YEAR):
        message = f"a period runs from a day to the same or a later one, in the years {FIRST_YEAR} to {LAST_YEAR}"
        raise ValueError(message)
    return Period(first_day, last_day)


def calendar_period(name: str) -> Period:
    """Return the days of `2026-10`, `2026-Q3` or `2026`; ValueError for anything else."""
    read = _CALENDAR.fullmatch(name)
    if read is None:
        message = "a period is a year, a month or a quarter: 2026, 2026-10 or 2026-Q3"
        raise ValueError(message)
    year = int(read["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"a period lies in the years {FIRST_YEAR} to {LAST_YEAR}"
        raise ValueError(message)
    if read["month"]:
        first, interval = date(year, int(read["month"]), 1), Interval.MONTH
    elif read["quarter"]:
        first, interval = date(year, 3 * int(read["quarter"]) - 2, 1), Interval.QUARTER
    else:
        first, interval = date(year, 1, 1), Interval.YEAR
    return Period(first, _next_beginning(first, interval) - timedelta(days=1))


def _next_beginning(day: date, interval: Interval) -> date:
    """Return the first day of the next interval behind the one in which `day` lies."""
    months = day.year * MONTHS_A_YEAR + day.month - 1
    following = (months // interval.months + 1) * interval.months
    return date(following // MONTHS_A_YEAR, following % MONTHS_A_YEAR + 1, 1)
