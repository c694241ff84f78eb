"""Periods: which days they have, when they are over, and what they are cut into."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.warehouse.domain.figure_refusals import MalformedPeriod, PeriodNotOver
from services.warehouse.domain.frozen import frozen, named
from shared.periods import Interval, Period, calendar_period

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_is_called_by_its_year_month_or_quarter(name: str, first: date, last: date) -> None:
    assert calendar_period(name) == Period(first, last)


@pytest.mark.parametrize("name", ["", "26", "2026-0", "2026-13", "2026-Q5", "2026-Q0", "0000", "2026-01-01", "２０２６"])
def test_anything_else_is_no_period(name: str) -> None:
    with pytest.raises(ValueError, match=r"period|year|month"):
        calendar_period(name)


def test_a_period_is_over_at_midnight_in_china() -> None:
    assert calendar_period("2026-10").end == datetime(2026, 10, 31, 16, tzinfo=UTC)


@given(first=st.dates(date(1990, 1, 1), date(2090, 1, 1)), days=st.integers(0, 2000), interval=st.sampled_from(list(Interval)))
def test_the_pieces_of_a_period_are_all_of_it_and_none_is_in_two_months_quarters_or_years(
    first: date, days: int, interval: Interval
) -> None:
    period = Period(first, first + timedelta(days=days))
    pieces = list(period.pieces(interval))
    assert (pieces[0].first_day, pieces[-1].last_day) == (period.first_day, period.last_day)
    for before, after in pairwise(pieces):
        assert after.first_day == before.last_day + timedelta(days=1)
        assert after.first_day.day == 1
        assert (after.first_day.month - 1) % interval.months == 0
    for piece in pieces:
        months = piece.last_day.month - piece.first_day.month + 12 * (piece.last_day.year - piece.first_day.year)
        assert months < interval.months


def test_a_period_is_frozen_when_late_events_have_had_their_time() -> None:
    over = calendar_period("2026-10").end
    with pytest.raises(PeriodNotOver):
        frozen("1304", "2026-10", by="somebody", now=over, margin=MINUTE)
    one = frozen("1304", "2026-10", by="somebody", now=over + MINUTE, margin=MINUTE)
    assert (one.as_of, one.create_time) == (over, over + MINUTE)
    assert named(one.resource) == ("1304", "2026-10")


def test_a_quarter_of_a_county_is_named_by_both() -> None:
    assert named("frozenPeriods/130402-2026-Q3") == ("130402", "2026-Q3")


def test_a_period_that_is_none_is_not_frozen() -> None:
    with pytest.raises(MalformedPeriod):
        frozen("1304", "0000", by="somebody", now=datetime(2026, 1, 1, tzinfo=UTC), margin=MINUTE)
