"""Months of the calendar: from a day to the same day of another month, and from the first to the last day of one."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

DAY: Final = timedelta(days=1)
MONTHS_A_YEAR: Final = 12


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or earlier where they are negative; the month's last where it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def first_of(year: int, month: int) -> date:
    """Return the first day of a month."""
    return date(year, month, 1)


def last_of(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])
