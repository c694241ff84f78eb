"""Age bands, and the days on which they end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from services.volunteer.domain.age import Age, AgeBand, age_on, grown

BORN = date(2012, 3, 2)


@pytest.mark.parametrize(
    ("day", "band"),
    [
        (date(2020, 3, 1), AgeBand.UNDER_8),
        (date(2020, 3, 2), AgeBand.FROM_8_TO_13),
        (date(2026, 3, 1), AgeBand.FROM_8_TO_13),
        (date(2026, 3, 2), AgeBand.FROM_14_TO_17),
        (date(2030, 3, 1), AgeBand.FROM_14_TO_17),
        (date(2030, 3, 2), AgeBand.ADULT),
    ],
)
def test_a_band_begins_on_the_birthday_and_not_a_day_before(day: date, band: AgeBand) -> None:
    assert age_on(day, born=BORN).band is band


def test_who_is_born_on_29_february_grows_older_on_1_march_in_a_common_year() -> None:
    born = date(2012, 2, 29)
    assert age_on(date(2026, 2, 28), born=born) == Age(AgeBand.FROM_8_TO_13, date(2026, 3, 1))
    assert age_on(date(2026, 3, 1), born=born).band is AgeBand.FROM_14_TO_17


def test_of_an_adult_no_day_is_kept() -> None:
    assert age_on(date(2026, 1, 1), born=date(1970, 1, 1)) == Age(AgeBand.ADULT, None)


def test_one_who_was_not_looked_at_for_years_passes_several_bands_at_once() -> None:
    child = age_on(date(2018, 1, 1), born=BORN)
    assert grown(child, today=date(2040, 1, 1)) == Age(AgeBand.ADULT, None)


@given(born=some.dates(date(1990, 1, 1), date(2030, 12, 31)), lived=some.integers(0, 9000), later=some.integers(0, 9000))
def test_growing_and_counting_from_birth_agree(born: date, lived: int, later: int) -> None:
    first = born + timedelta(days=lived)
    second = first + timedelta(days=later)
    assert grown(age_on(first, born=born), today=second) == age_on(second, born=born)
