"""Service records: every state with every action, one day in Shanghai, within the fence, and who may serve."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from services.volunteer.domain import record_rules as rules
from services.volunteer.domain.fence import Fence, Position, distance
from services.volunteer.domain.record_lifecycle import LIFECYCLE, LIVE, RecordAction, RecordState
from services.volunteer.domain.record_refusals import OutsideFence, PositionMissing
from services.volunteer.domain.rules import suspend
from services.volunteer.domain.served_project import ServedProject
from services.volunteer.domain.service_period import Period, end_of
from services.volunteer.domain.service_record import Entry, RecordSource, ServiceRecord
from services.volunteer.domain.volunteer import Volunteer
from shared.ids import uuid7
from shared.refusals import IllegalTransition, Refusal
from tests.unit.volunteer.people import volunteer
from tests.unit.volunteer.teams import active

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)  # noon in Shanghai
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MORNING = Period(NOW - 3 * HOUR, NOW - HOUR)
SQUARE = Position(36.6, 114.5)


def project(**changes: Any) -> ServedProject:
    good: dict[str, Any] = {
        "id": uuid7(), "community": "130402001001", "first_day": date(2026, 2, 1), "last_day": date(2026, 3, 31), "running": True,
        "served": True, "back_filled": False, "fences": (),
    }  # fmt: skip
    return ServedProject(**{**good, **changes})


def entered(
    source: RecordSource = RecordSource.TEAM_ENTRY,
    period: Period | None = MORNING,
    *,
    at: ServedProject | None = None,
    who: Volunteer | None = None,
    selected: bool = True,
    position: Position | None = None,
    now: datetime = NOW,
) -> ServiceRecord:
    where, one = at or project(), who or active()
    wish = Entry(source, where.id, one.id, period, position=position)
    fact = rules.enter(wish, where, one, selected=selected, identifier=uuid7(), entered_by="desk", entry_batch=None, now=now, path="entry.")
    return fact.record


def refusal(work: Any) -> tuple[str, list[str]]:
    with pytest.raises(Refusal) as refused:
        work()
    return refused.value.reason, [each.field for each in refused.value.violations]


@pytest.mark.parametrize(("state", "action"), list(itertools.product(RecordState, RecordAction)))
def test_every_action_leads_a_record_where_the_table_says_and_nowhere_else(state: RecordState, action: RecordAction) -> None:
    if (state, action) in LIFECYCLE.transitions:
        assert LIFECYCLE.advance(state, action) is LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        LIFECYCLE.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_nothing_leads_back_from_an_end_and_only_what_was_confirmed_or_attended_counts() -> None:
    assert {state for state, _ in LIFECYCLE.transitions} == set(LIVE)
    into = {action for (state, action), end in LIFECYCLE.transitions.items() if end is RecordState.EFFECTIVE and state is not end}
    assert into == {RecordAction.APPROVE, RecordAction.CHECK_OUT}


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        (NOW - HOUR, NOW, 60),
        (NOW - HOUR, NOW - HOUR + 119 * timedelta(seconds=1), 1),
        (NOW - HOUR, NOW - HOUR + 59 * timedelta(seconds=1), ("NOTHING_SERVED", "entry.end_time")),
        (NOW - HOUR, NOW - HOUR, ("NOTHING_SERVED", "entry.end_time")),
        (NOW - HOUR, NOW - 2 * HOUR, ("NOTHING_SERVED", "entry.end_time")),
        (NOW - HOUR, NOW + MINUTE, ("SERVICE_IN_FUTURE", "entry.end_time")),
        (NOW + HOUR, NOW + 2 * HOUR, ("SERVICE_IN_FUTURE", "entry.start_time")),
        (NOW - 13 * HOUR, NOW - 12 * HOUR, 60),  # 23:00 to 24:00
        (NOW - 13 * HOUR, NOW - 12 * HOUR + MINUTE, ("NOT_ONE_DAY", "entry.end_time")),
        (NOW - 36 * HOUR, NOW - 12 * HOUR, 1440),  # a whole day
    ],
)
def test_a_record_has_minutes_of_one_day_in_shanghai_that_are_over(start: datetime, end: datetime, outcome: Any) -> None:
    if isinstance(outcome, int):
        assert entered(period=Period(start, end)).period.minutes == outcome
    else:
        reason, field = outcome
        assert refusal(lambda: entered(period=Period(start, end))) == (reason, [field])


def test_a_day_begins_and_ends_at_midnight_in_shanghai() -> None:
    assert Period(datetime(2026, 2, 28, 16, tzinfo=UTC)).day == date(2026, 3, 1)
    assert Period(datetime(2026, 2, 28, 15, 59, 59, tzinfo=UTC)).day == date(2026, 2, 28)
    assert end_of(date(2026, 2, 28)) == datetime(2026, 2, 28, 16, tzinfo=UTC)


@pytest.mark.parametrize("source", list(RecordSource))
def test_what_is_entered_waits_for_a_reviewer_and_a_check_in_for_its_end(source: RecordSource) -> None:
    one = entered(source, None if source is RecordSource.CHECK_IN else MORNING)
    assert one.state is (RecordState.CHECKED_IN if source is RecordSource.CHECK_IN else RecordState.PENDING)
    assert (one.effective_minutes, one.entered_by, one.create_time) == (0, "desk", NOW)


@pytest.mark.parametrize(
    ("source", "changes", "reason"),
    [
        (RecordSource.CHECK_IN, {"running": False}, "PROJECT_NOT_SERVING"),
        (RecordSource.TEAM_ENTRY, {"running": False}, ""),
        (RecordSource.TEAM_ENTRY, {"running": False, "served": False}, "PROJECT_NOT_SERVING"),
        (RecordSource.IMPORT, {"last_day": date(2026, 2, 28)}, "OUTSIDE_PROJECT_DATES"),
        (RecordSource.IMPORT, {"first_day": date(2026, 3, 2)}, "OUTSIDE_PROJECT_DATES"),
        (RecordSource.IMPORT, {"first_day": date(2026, 3, 1), "last_day": date(2026, 3, 1)}, ""),
        (RecordSource.CHECK_IN, {"last_day": date(2026, 2, 28)}, "OUTSIDE_PROJECT_DATES"),
    ],
)
def test_a_project_takes_records_of_its_days_while_it_runs_or_after(source: RecordSource, changes: dict[str, Any], reason: str) -> None:
    def enter() -> ServiceRecord:
        return entered(source, None if source is RecordSource.CHECK_IN else MORNING, at=project(**changes))

    if reason:
        assert refusal(enter)[0] == reason
    else:
        assert enter().period == MORNING


@pytest.mark.parametrize(
    ("source", "back_filled", "asked"),
    [
        (RecordSource.CHECK_IN, False, True),
        (RecordSource.TEAM_ENTRY, False, True),
        (RecordSource.TEAM_ENTRY, True, False),
        (RecordSource.OWN_APPLICATION, False, False),
        (RecordSource.IMPORT, False, False),
    ],
)
def test_whoever_checks_in_or_is_entered_by_the_organiser_was_selected(source: RecordSource, *, back_filled: bool, asked: bool) -> None:
    def enter() -> ServiceRecord:
        period = None if source is RecordSource.CHECK_IN else MORNING
        return entered(source, period, at=project(back_filled=back_filled), selected=False)

    if asked:
        assert refusal(enter) == ("VOLUNTEER_NOT_SELECTED", ["entry.volunteer"])
    else:
        assert enter().state is RecordState.PENDING


def test_only_an_active_volunteer_serves() -> None:
    for who in (volunteer(), suspend(active(), "违反规范", now=NOW).volunteer):
        assert refusal(lambda one=who: entered(who=one)) == ("VOLUNTEER_NOT_ACTIVE", ["entry.volunteer"])


def test_one_is_in_a_fence_up_to_its_radius_and_in_one_of_several() -> None:
    north = replace(SQUARE, latitude=SQUARE.latitude + math.degrees(100 / 6_371_008.8))
    near, wide, far = Fence(SQUARE, 99), Fence(SQUARE, 101), Fence(Position(36.7, 114.5), 500)
    assert distance((wide,), north, path="position") == 100
    assert distance((far, wide), north, path="position") == 100
    assert distance((), None, path="position") is None
    with pytest.raises(OutsideFence) as outside:
        distance((near, far), north, path="position")
    assert outside.value.metadata == {"distance_metres": "100"}
    with pytest.raises(PositionMissing):
        distance((wide,), None, path="position")
    assert "36.6" not in repr(SQUARE)


def test_a_known_distance_on_the_ground_is_found() -> None:
    assert Position(0, 0).metres_to(Position(0, 180)) == pytest.approx(math.pi * 6_371_008.8)
    assert Position(39.9042, 116.4074).metres_to(Position(31.2304, 121.4737)) == pytest.approx(1_067_000, rel=0.005)  # Peking to Shanghai


def test_a_check_out_counts_at_once_and_midnight_is_too_late() -> None:
    where = project()
    one = entered(RecordSource.CHECK_IN, None, at=where)
    fact = rules.check_out(one, where, None, now=NOW + 2 * HOUR)
    assert (fact.record.state, fact.record.period.minutes, fact.minutes_gained, fact.records_gained) == (RecordState.EFFECTIVE, 120, 120, 1)
    assert refusal(lambda: rules.check_out(one, where, None, now=NOW + MINUTE / 2)) == ("NOTHING_SERVED", ["name"])
    last = end_of(one.period.day)
    assert rules.check_out(one, where, None, now=last - MINUTE).record.period.minutes == 719
    assert refusal(lambda: rules.check_out(one, where, None, now=last)) == ("CHECK_IN_LAPSED", ["name"])
    lapsed = rules.lapse(one, now=last)
    assert (lapsed.record.state, lapsed.record.period.end, lapsed.minutes_gained) == (RecordState.LAPSED, None, 0)
    assert refusal(lambda: rules.check_out(lapsed.record, where, None, now=last)) == ("CHECK_IN_LAPSED", ["name"])


def test_an_account_gains_what_is_confirmed_follows_corrections_and_loses_what_is_revoked() -> None:
    where = project()
    confirmed = rules.approve(entered(at=where), now=NOW)
    asked = rules.request_correction(confirmed.record, "少记半小时", now=NOW)
    corrected = rules.correct(asked.record, where, Period(NOW - 3 * HOUR, NOW - HOUR / 2), "核对签到表", now=NOW)
    revoked = rules.revoke(corrected.record, "查实未到场", now=NOW)
    gains = [(fact.minutes_gained, fact.records_gained) for fact in (confirmed, asked, corrected, revoked)]
    assert gains == [(120, 1), (0, 0), (30, 0), (-150, -1)]
    assert (asked.record.correction_request, corrected.record.correction_request) == ("少记半小时", "")
    assert refusal(lambda: rules.dismiss_correction(corrected.record, "与签到表一致", now=NOW)) == ("NO_CORRECTION_REQUESTED", ["name"])
    assert rules.dismiss_correction(asked.record, "与签到表一致", now=NOW).minutes_gained == 0


def test_a_correction_of_what_waits_gains_nothing_and_keeps_to_the_rules() -> None:
    where = project()
    one = entered(at=where)
    fact = rules.correct(one, where, Period(NOW - 2 * HOUR, NOW), "核对签到表", now=NOW)
    assert (fact.record.state, fact.minutes_gained, fact.records_gained) == (RecordState.PENDING, 0, 0)
    for period, outcome in (
        (Period(NOW - HOUR, NOW + HOUR), ("SERVICE_IN_FUTURE", ["end_time"])),
        (Period(NOW - HOUR, NOW - HOUR), ("NOTHING_SERVED", ["end_time"])),
        (Period(datetime(2025, 3, 1, 4, tzinfo=UTC), datetime(2025, 3, 1, 5, tzinfo=UTC)), ("OUTSIDE_PROJECT_DATES", ["start_time"])),
    ):
        assert refusal(lambda new=period: rules.correct(one, where, new, "核对签到表", now=NOW)) == outcome
