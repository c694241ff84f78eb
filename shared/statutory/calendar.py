"""Which days are worked. The State Council moves rest days every year, so a calendar knows some years and says so of all others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Protocol

import chinese_calendar
from chinese_calendar.constants import holidays as announced_rest_days

SATURDAY: Final = 5


@lru_cache(maxsize=4096)
def _announced(day: date) -> bool:
    """Tell what the library says, which takes its time for it."""
    return bool(chinese_calendar.is_workday(day))


class WorkdayCalendar(Protocol):
    """Tells working days from days of rest."""

    def knows(self, day: date) -> bool:
        """Tell whether the days of rest of that year are known; where they are not, `is_workday` goes by weekends alone."""
        ...

    def is_workday(self, day: date) -> bool:
        """Tell whether offices work on that day."""
        ...


class ChineseCalendar:
    """Days of rest and make-up working days (调休) as the State Council announced them, as far as the library `chinesecalendar` has them.

    Next year's are announced in November, and known here with the library's next release. Until then a period that reaches into them is
    provisional; `Announced` puts a notice in force before.
    """

    _years: Final = frozenset(day.year for day in announced_rest_days)

    def knows(self, day: date) -> bool:
        """Tell whether the library has that year."""
        return day.year in self._years

    def is_workday(self, day: date) -> bool:
        """Tell whether offices work on that day; in an unknown year from Monday to Friday."""
        return _announced(day) if self.knows(day) else day.weekday() < SATURDAY


@dataclass(frozen=True, slots=True)
class Announced:
    """One year by the State Council's notice, the others by another calendar."""

    year: int
    rest_days: Collection[date]
    """Days of the notice that are not worked, also those of a weekend."""
    make_up_days: Collection[date]
    """Saturdays and Sundays of the notice that are worked."""
    others: WorkdayCalendar

    def __post_init__(self) -> None:
        """Refuse days of another year, and days that are both."""
        days = {*self.rest_days, *self.make_up_days}
        if any(day.year != self.year for day in days) or len(days) < len(self.rest_days) + len(self.make_up_days):
            message = "a notice is about days of its year, each worked or not"
            raise ValueError(message)

    def knows(self, day: date) -> bool:
        """Tell whether the notice, or the other calendar, has that year."""
        return day.year == self.year or self.others.knows(day)

    def is_workday(self, day: date) -> bool:
        """Tell whether offices work on that day."""
        if day.year != self.year:
            return self.others.is_workday(day)
        return day in self.make_up_days or (day.weekday() < SATURDAY and day not in self.rest_days)
