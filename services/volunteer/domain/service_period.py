"""From when to when somebody served: within one day of Shanghai, more than a minute, and not in the future."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from services.volunteer.domain.record_refusals import NothingServed, NotOneDay, ServiceInFuture
from shared.clock import SHANGHAI

_MINUTE: Final = timedelta(minutes=1)


def day_of(instant: datetime) -> date:
    """Return the day in Shanghai on which an instant lies."""
    return instant.astimezone(SHANGHAI).date()


def end_of(day: date) -> datetime:
    """Return 24:00 of a day in Shanghai."""
    return datetime.combine(day + timedelta(days=1), time(), SHANGHAI)


@dataclass(frozen=True, slots=True)
class Period:
    """A start, and an end unless a check-in is open or lapsed."""

    start: datetime
    end: datetime | None = None

    @property
    def day(self) -> date:
        """Return the day of service, that of the start."""
        return day_of(self.start)

    @property
    def minutes(self) -> int:
        """Return whole minutes, what remains of the last one left out; 0 without an end."""
        return 0 if self.end is None else (self.end - self.start) // _MINUTE

    def checked(self, *, now: datetime, path: str) -> Period:
        """Return the period when it is one of a record. Raises NothingServed, NotOneDay, ServiceInFuture; `path` leads to its fields."""
        if self.start > now:
            raise ServiceInFuture(field=f"{path}start_time")
        if self.end is None:
            return self
        if self.end > now:
            raise ServiceInFuture(field=f"{path}end_time")
        if self.minutes < 1:
            raise NothingServed(field=f"{path}end_time")
        if self.end > end_of(self.day):
            raise NotOneDay(field=f"{path}end_time")
        return self
