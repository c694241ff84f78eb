"""One statutory clock: a duty about one thing, from its trigger to its end. Functions from clocks to clocks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from shared.refusals import IllegalTransition
from shared.statutory.calendar import WorkdayCalendar
from shared.statutory.period import DAY, Due, Pause, Period, day_of, due
from shared.statutory.rules import Rule


class ClockState(IntEnum):
    """How a clock stands at an instant. Numbers are sent: none is ever changed or used again."""

    RUNNING = 1
    SUSPENDED = 2
    OVERDUE = 3  # runs on, and is late
    KEPT = 4
    KEPT_LATE = 5
    LAPSED = 6  # the duty is gone, as when an applicant withdrew


class ClockAction(StrEnum):
    """What can be done with a clock."""

    SUSPEND = "suspend"
    RESUME = "resume"
    STOP = "stop"  # the duty is done
    LAPSE = "lapse"


ALLOWED: Final = frozenset(
    {
        (ClockState.RUNNING, ClockAction.SUSPEND),
        (ClockState.SUSPENDED, ClockAction.RESUME),
        (ClockState.RUNNING, ClockAction.STOP),
        (ClockState.SUSPENDED, ClockAction.STOP),
        (ClockState.OVERDUE, ClockAction.STOP),
        (ClockState.RUNNING, ClockAction.LAPSE),
        (ClockState.SUSPENDED, ClockAction.LAPSE),
        (ClockState.OVERDUE, ClockAction.LAPSE),
    }
)
"""What is late can no longer be suspended, and what has ended never runs again: a new trigger begins another clock."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock. It keeps the period that was in force at its trigger: no later change of a rule touches it."""

    id: UUID
    subject: str
    """Resource name of what the duty is about."""
    rule: str
    place: str
    """Code of the division or community that sees it in its lists."""
    period: Period
    start_time: datetime
    pauses: tuple[Pause, ...]
    due: Due
    suspend_time: datetime | None = None
    stop_time: datetime | None = None
    lapsed: bool = False

    def state(self, at: datetime) -> ClockState:
        """Return how it stands at an instant that is not before its last change."""
        if self.stop_time is not None:
            if self.lapsed:
                return ClockState.LAPSED
            return ClockState.KEPT if self.stop_time < self.due.instant else ClockState.KEPT_LATE
        if self.suspend_time is not None:
            return ClockState.SUSPENDED
        return ClockState.RUNNING if at < self.due.instant else ClockState.OVERDUE


def start(rule: Rule, subject: str, place: str, *, identifier: UUID, at: datetime, workdays: WorkdayCalendar) -> Clock:
    """Begin a clock by its trigger."""
    return Clock(identifier, subject, rule.code, place, rule.period, at, (), rule.due(at, workdays))


def suspend(clock: Clock, *, at: datetime) -> Clock:
    """Let a clock stand still (中止); the present day counts. Raises IllegalTransition."""
    _assert_allowed(clock, ClockAction.SUSPEND, at)
    return replace(clock, suspend_time=at)


def resume(clock: Clock, *, at: datetime, workdays: WorkdayCalendar) -> Clock:
    """Let a clock run on (恢复); like a trigger's, the present day does not count. Raises IllegalTransition."""
    _assert_allowed(clock, ClockAction.RESUME, at)
    return _resumed(clock, at, workdays)


def stop(clock: Clock, *, at: datetime, workdays: WorkdayCalendar) -> Clock:
    """End a clock because the duty is done, in time or late. Raises IllegalTransition."""
    _assert_allowed(clock, ClockAction.STOP, at)
    return replace(_resumed(clock, at, workdays), stop_time=at)


def lapse(clock: Clock, *, at: datetime) -> Clock:
    """End a clock whose duty is gone: it counts neither as kept nor as late. Raises IllegalTransition."""
    _assert_allowed(clock, ClockAction.LAPSE, at)
    return replace(clock, suspend_time=None, stop_time=at, lapsed=True)


def recounted(clock: Clock, workdays: WorkdayCalendar) -> Clock:
    """Return a clock as a calendar that has learnt another year counts it."""
    return replace(clock, due=due(clock.period, day_of(clock.start_time), workdays, clock.pauses))


def _resumed(clock: Clock, at: datetime, workdays: WorkdayCalendar) -> Clock:
    if clock.suspend_time is None:
        return clock
    first, last = day_of(clock.suspend_time) + DAY, day_of(at)
    pauses = (*clock.pauses, Pause(first, last)) if first <= last else clock.pauses
    return recounted(replace(clock, suspend_time=None, pauses=pauses), workdays)


def _assert_allowed(clock: Clock, action: ClockAction, at: datetime) -> None:
    state = clock.state(at)
    if (state, action) not in ALLOWED:
        raise IllegalTransition(field="name", metadata={"state": f"STATE_{state.name}", "action": action, "clock": clock.rule})
