"""Age as far as rules ask for it (年龄段). Of a minor the day on which the band ends is kept, of an adult nothing.

A year of life is complete at the beginning of the birthday in China; for somebody born on 29 February, in a common year, on 1 March.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import Final, NamedTuple


class AgeBand(IntEnum):
    """How old somebody is. Numbers are stored and sent: none is ever changed or used again."""

    UNKNOWN = 0  # the person was erased
    UNDER_8 = 1
    FROM_8_TO_13 = 2
    FROM_14_TO_17 = 3
    ADULT = 4


ENDS_AT: Final = {AgeBand.UNDER_8: 8, AgeBand.FROM_8_TO_13: 14, AgeBand.FROM_14_TO_17: 18}
"""The birthday that ends a band."""


class Age(NamedTuple):
    """A band, and the first day on which it no longer holds."""

    band: AgeBand
    ends_on: date | None = None


FORGOTTEN: Final = Age(AgeBand.UNKNOWN)
_ADULT: Final = Age(AgeBand.ADULT)
_SURELY_ADULT: Final = max(ENDS_AT.values())
"""Whoever was born in a year further back than this has had that birthday, whatever the day."""


def age_on(day: date, *, born: date) -> Age:
    """Return the age on a day of somebody born on another."""
    if day.year - born.year > _SURELY_ADULT:
        return _ADULT
    for band, years in ENDS_AT.items():
        ends_on = years_after(born, years)
        if day < ends_on:
            return Age(band, ends_on)
    return _ADULT


def grown(age: Age, *, today: date) -> Age:
    """Return what became of an age by today: none, one or several bands further."""
    while age.ends_on is not None and age.ends_on <= today:
        following = AgeBand(age.band + 1)
        years = ENDS_AT.get(following)
        age = Age(following, None if years is None else years_after(age.ends_on, years - ENDS_AT[age.band]))
    return age


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; 1 March for a 29 February that does not exist."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
