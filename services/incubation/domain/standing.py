"""How a statutory clock stands, read off the days of what it is about: so that events say it too."""

from __future__ import annotations

from datetime import date, datetime

from shared.statutory.clock import ClockState
from shared.statutory.period import day_of


def standing(due: date, done: datetime | None, *, at: datetime) -> ClockState:
    """Return how a clock stands at an instant that ends with a day, and whose duty was done at another, or not yet."""
    if done is not None:
        return ClockState.KEPT if day_of(done) <= due else ClockState.KEPT_LATE
    return ClockState.RUNNING if day_of(at) <= due else ClockState.OVERDUE
