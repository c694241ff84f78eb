"""The clock as an argument, so that a test can stand on any day. Instants are UTC; days are those of Shanghai."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
"""Where the law's days begin and end. Only for day boundaries and display."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return this instant, in UTC."""
        ...

    def today(self) -> date:
        """Return today's date in China."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return this instant, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return today's date in China."""
        return self.now().astimezone(SHANGHAI).date()


class FixedClock:
    """A clock that moves only when told to."""

    def __init__(self, instant: datetime) -> None:
        """Stand at `instant`, which must know its time zone."""
        self._instant = instant.astimezone(UTC)

    def now(self) -> datetime:
        """Return the instant the clock stands at."""
        return self._instant

    def today(self) -> date:
        """Return the date in China at that instant."""
        return self._instant.astimezone(SHANGHAI).date()

    def advance(self, step: timedelta) -> None:
        """Move forward by `step`."""
        self._instant += step
