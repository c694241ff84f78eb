from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from shared.statutory.calendar import Announced, ChineseCalendar
from shared.statutory.period import Due, Pause, Period, Unit, day_of, due
from shared.statutory.rules import Rule, RuleBook
from shared.statutory.settings import StatutorySettings

WORKDAYS = ChineseCalendar()
FIVE = Period(5, Unit.WORKING_DAYS)


def test_five_working_days_over_spring_festival_count_the_make_up_saturday_and_skip_the_nine_days_off() -> None:
    # 2026: off from 15 to 23 February, worked on Saturday the 14th.
    assert due(FIVE, date(2026, 2, 12), WORKDAYS) == Due(date(2026, 2, 26), provisional=False)


def test_the_make_up_saturday_after_the_holiday_counts_too() -> None:
    assert due(FIVE, date(2026, 2, 23), WORKDAYS).last_day == date(2026, 2, 28)  # a Saturday


def test_national_day_with_its_make_up_days_on_both_sides() -> None:
    # 2026: Sunday 20 September and Saturday 10 October are worked, 25 September (中秋) and 1 to 7 October are off.
    assert due(Period(3, Unit.WORKING_DAYS), date(2026, 9, 18), WORKDAYS).last_day == date(2026, 9, 22)
    assert due(Period(15, Unit.WORKING_DAYS), date(2026, 9, 18), WORKDAYS).last_day == date(2026, 10, 15)


def test_the_day_of_the_trigger_is_that_of_shanghai_and_does_not_count() -> None:
    rule = Rule("preliminary_check", "入驻办法", "application submitted", Period(1, Unit.WORKING_DAYS))
    assert rule.due(datetime(2026, 3, 2, 15, 59, tzinfo=UTC), WORKDAYS).last_day == date(2026, 3, 3)
    assert rule.due(datetime(2026, 3, 2, 16, 0, tzinfo=UTC), WORKDAYS).last_day == date(2026, 3, 4)


def test_the_last_day_ends_at_midnight_in_shanghai() -> None:
    when = due(FIVE, date(2026, 3, 2), WORKDAYS)
    assert when.last_day == date(2026, 3, 9)
    assert when.instant == datetime(2026, 3, 9, 16, 0, tzinfo=UTC)
    assert day_of(when.instant) == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("period", "trigger", "last"),
    [
        (Period(60, Unit.CALENDAR_DAYS), date(2026, 3, 2), date(2026, 5, 6)),  # 1 May, which is off until the 5th
        (Period(60, Unit.CALENDAR_DAYS, rolls=False), date(2026, 3, 2), date(2026, 5, 1)),
        (Period(1, Unit.MONTHS, rolls=False), date(2026, 1, 31), date(2026, 2, 28)),
        (Period(1, Unit.MONTHS), date(2024, 1, 31), date(2024, 2, 29)),
        (Period(3, Unit.MONTHS), date(2026, 1, 15), date(2026, 4, 15)),
        (Period(3, Unit.MONTHS, rolls=False), date(2025, 10, 31), date(2026, 1, 31)),
        (Period(11, Unit.MONTHS), date(2025, 1, 31), date(2025, 12, 31)),
        (Period(1, Unit.YEARS, rolls=False), date(2024, 2, 29), date(2025, 2, 28)),
        (Period(2, Unit.YEARS), date(2024, 3, 1), date(2026, 3, 2)),  # a Sunday gives way to Monday
        (Period(1, Unit.MONTHS), date(2026, 1, 14), date(2026, 2, 14)),  # a Saturday that is worked
    ],
)
def test_days_months_and_years_are_counted_as_the_civil_code_counts_them(period: Period, trigger: date, last: date) -> None:
    assert due(period, trigger, WORKDAYS) == Due(last, provisional=False)


def test_days_that_stood_still_do_not_count_in_any_unit() -> None:
    pauses = (Pause(date(2026, 3, 5), date(2026, 3, 11)),)
    assert due(FIVE, date(2026, 3, 2), WORKDAYS, pauses).last_day == date(2026, 3, 16)
    assert due(Period(10, Unit.CALENDAR_DAYS), date(2026, 3, 2), WORKDAYS, pauses).last_day == date(2026, 3, 19)
    assert due(Period(1, Unit.MONTHS), date(2026, 3, 2), WORKDAYS, pauses).last_day == date(2026, 4, 9)


def test_a_period_that_reaches_into_a_year_nobody_has_announced_is_provisional_and_goes_by_weekends() -> None:
    assert due(FIVE, date(2035, 9, 28), WORKDAYS) == Due(date(2035, 10, 5), provisional=True)
    assert due(Period(60, Unit.CALENDAR_DAYS), date(2035, 8, 1), WORKDAYS) == Due(date(2035, 10, 1), provisional=True)
    assert not due(Period(1, Unit.YEARS, rolls=False), date(2034, 8, 1), WORKDAYS).provisional  # depends on no day of rest


def test_a_notice_puts_a_year_in_force_before_the_library_has_it() -> None:
    notice = Announced(2035, [date(2035, 10, day) for day in range(1, 8)], [date(2035, 9, 29)], WORKDAYS)
    assert due(FIVE, date(2035, 9, 28), notice) == Due(date(2035, 10, 11), provisional=False)
    assert due(FIVE, date(2026, 2, 12), notice).last_day == date(2026, 2, 26)


def test_a_notice_is_about_one_year_and_calls_no_day_both() -> None:
    with pytest.raises(ValueError, match="its year"):
        Announced(2035, [date(2036, 1, 1)], [], WORKDAYS)
    with pytest.raises(ValueError, match="each worked or not"):
        Announced(2035, [date(2035, 1, 1)], [date(2035, 1, 1)], WORKDAYS)


def test_a_period_of_nothing_is_none() -> None:
    with pytest.raises(ValueError, match="length"):
        Period(0, Unit.MONTHS)


def test_a_place_sets_another_length_by_code_and_no_rule_that_does_not_exist() -> None:
    rule = Rule("preliminary_check", "入驻办法", "application submitted", FIVE)
    book = RuleBook(rule, lengths={"preliminary_check": 3})
    assert book["preliminary_check"].period == Period(3, Unit.WORKING_DAYS)
    assert [one.code for one in book] == ["preliminary_check"]
    with pytest.raises(ValueError, match="no statutory rule 'other'"):
        RuleBook(rule, lengths={"other": 3})
    with pytest.raises(ValueError, match="code of its own"):
        RuleBook(rule, rule)


def test_a_setting_puts_a_notice_in_force_and_a_day_that_is_both_stops_the_service() -> None:
    told = StatutorySettings.model_construct(rest_days=(date(2035, 10, 1), date(2036, 10, 1)), make_up_days=(date(2035, 9, 29),))
    workdays = told.workdays()
    assert [workdays.is_workday(date(2035, 9, 29)), workdays.is_workday(date(2035, 10, 1)), workdays.is_workday(date(2035, 10, 2))] == [
        True,
        False,
        True,
    ]
    assert workdays.knows(date(2036, 5, 1))
    assert not workdays.knows(date(2037, 5, 1))
    with pytest.raises(ValueError, match="each worked or not"):
        StatutorySettings.model_construct(rest_days=(date(2035, 9, 29),), make_up_days=(date(2035, 9, 29),)).workdays()
