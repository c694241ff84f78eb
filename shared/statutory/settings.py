"""How a service is told of days of rest before the library knows them."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import model_validator

from shared.settings import ServiceSettings
from shared.statutory.calendar import Announced, ChineseCalendar, WorkdayCalendar


class StatutorySettings(ServiceSettings):
    """Settings of a service that keeps statutory clocks."""

    rest_days: tuple[date, ...] = ()
    """Days of rest of years that the library does not have yet, as the State Council announced them, as JSON: `["2027-01-01"]`."""
    make_up_days: tuple[date, ...] = ()
    """Saturdays and Sundays of those years that are worked (调休), as JSON."""

    @model_validator(mode="after")
    def _notices_make_sense(self) -> Self:
        self.workdays()
        return self

    def workdays(self) -> WorkdayCalendar:
        """Return the calendar: the library's, and a year of which days are given by them alone. ValueError for a day that is both."""
        workdays: WorkdayCalendar = ChineseCalendar()
        for year in sorted({day.year for day in (*self.rest_days, *self.make_up_days)}):
            rest, worked = ({day for day in days if day.year == year} for days in (self.rest_days, self.make_up_days))
            workdays = Announced(year, rest, worked, workdays)
        return workdays
