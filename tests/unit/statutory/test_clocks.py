from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from shared.refusals import IllegalTransition
from shared.statutory.calendar import Announced, ChineseCalendar
from shared.statutory.clock import ALLOWED, Clock, ClockAction, ClockState, lapse, recounted, resume, start, stop, suspend
from shared.statutory.period import Pause, Period, Unit
from shared.statutory.rules import Rule

WORKDAYS = ChineseCalendar()
RULE = Rule("preliminary_check", "入驻办法", "application submitted", Period(5, Unit.WORKING_DAYS))
MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # due at the end of Monday the 9th
DAY = timedelta(days=1)
LATE = MONDAY + 20 * DAY


def _started() -> Clock:
    return start(RULE, "applications/1", "130402", identifier=UUID(int=1), at=MONDAY, workdays=WORKDAYS)


def _in(state: ClockState) -> tuple[Clock, datetime]:
    """Return a clock and an instant at which it is in a state."""
    clock = _started()
    return {
        ClockState.RUNNING: (clock, MONDAY + DAY),
        ClockState.SUSPENDED: (suspend(clock, at=MONDAY + DAY), LATE),
        ClockState.OVERDUE: (clock, LATE),
        ClockState.KEPT: (stop(clock, at=MONDAY + DAY, workdays=WORKDAYS), LATE),
        ClockState.KEPT_LATE: (stop(clock, at=LATE, workdays=WORKDAYS), LATE),
        ClockState.LAPSED: (lapse(clock, at=MONDAY + DAY), LATE),
    }[state]


def _act(action: ClockAction, clock: Clock, at: datetime) -> Clock:
    return {
        ClockAction.SUSPEND: lambda: suspend(clock, at=at),
        ClockAction.RESUME: lambda: resume(clock, at=at, workdays=WORKDAYS),
        ClockAction.STOP: lambda: stop(clock, at=at, workdays=WORKDAYS),
        ClockAction.LAPSE: lambda: lapse(clock, at=at),
    }[action]()


@pytest.mark.parametrize(("state", "action"), list(product(ClockState, ClockAction)))
def test_every_action_in_every_state(state: ClockState, action: ClockAction) -> None:
    clock, at = _in(state)
    assert clock.state(at) is state
    if (state, action) in ALLOWED:
        assert _act(action, clock, at) != clock
        return
    with pytest.raises(IllegalTransition) as refused:
        _act(action, clock, at)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action, "clock": "preliminary_check"}


def test_the_last_instant_is_in_time_and_the_next_is_late() -> None:
    clock = _started()
    end = clock.due.instant
    assert clock.state(end - timedelta(microseconds=1)) is ClockState.RUNNING
    assert clock.state(end) is ClockState.OVERDUE
    assert stop(clock, at=end - timedelta(microseconds=1), workdays=WORKDAYS).state(LATE) is ClockState.KEPT
    assert stop(clock, at=end, workdays=WORKDAYS).state(LATE) is ClockState.KEPT_LATE


def test_what_stood_still_is_added_and_the_day_of_resuming_does_not_count() -> None:
    suspended = suspend(_started(), at=MONDAY + 2 * DAY)  # Wednesday: three days are left
    running = resume(suspended, at=MONDAY + 9 * DAY, workdays=WORKDAYS)  # Wednesday of the next week
    assert running.pauses == (Pause(date(2026, 3, 5), date(2026, 3, 11)),)
    assert running.due.last_day == date(2026, 3, 16)
    again = resume(suspend(running, at=MONDAY + 10 * DAY), at=MONDAY + 14 * DAY, workdays=WORKDAYS)
    assert again.due.last_day == date(2026, 3, 18)


def test_suspended_and_resumed_within_a_day_nothing_is_gained() -> None:
    clock = resume(suspend(_started(), at=MONDAY + DAY), at=MONDAY + DAY + timedelta(hours=3), workdays=WORKDAYS)
    assert clock == _started()


def test_whoever_does_the_duty_while_the_clock_stands_still_keeps_it() -> None:
    kept = stop(suspend(_started(), at=MONDAY + DAY), at=LATE, workdays=WORKDAYS)
    assert kept.suspend_time is None
    assert kept.state(LATE) is ClockState.KEPT


def test_a_provisional_clock_is_counted_anew_when_the_year_is_announced() -> None:
    asked = datetime(2035, 9, 28, 1, 0, tzinfo=UTC)
    clock = start(RULE, "applications/1", "130402", identifier=UUID(int=1), at=asked, workdays=WORKDAYS)
    assert clock.due.provisional
    notice = Announced(2035, [date(2035, 10, day) for day in range(1, 8)], [date(2035, 9, 29)], WORKDAYS)
    counted = recounted(clock, notice)
    assert (counted.due.last_day, counted.due.provisional) == (date(2035, 10, 11), False)
