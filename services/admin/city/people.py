"""People who do not exist: names as China has them, numbers as a population that has grown up there carries them.

The first six digits of a number are the code of the place where it was given out: many are of places that have other codes today
(132121 of the former prefecture, 130421, 130428, 130429 of counties that became districts), and some are of elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import isleap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Final

from faker.providers.person.zh_CN import Provider

from services.admin.city.dice import Dice

DAYS: Final = 365
"""Of each year; nobody is born on 29 February."""
_UNTIL_28_FEBRUARY: Final = 58
_STRIDE: Final = 7_368_787
"""A prime: neighbours on a list share no birthday."""
_RANKS: Final = 249
"""So many numbers a day there are for volunteers, and as many for everybody else; half of the thousand that a day has are men's."""
_YOUNGEST: Final = 9
_GROWN: Final = range(1962, 2001)

TRAINEES: Final = 0
HEADS: Final = 5_000
WORKERS: Final = 6_000
COMMITTEES: Final = 7_000
GUARDIANS: Final = 10_000
"""From which number on the adults of a kind are: that of a volunteer's guardian is the volunteer's, further on."""

_BY_DECADE: Final = {1940: 6, 1950: 16, 1960: 34, 1970: 40, 1980: 40, 1990: 34, 2000: 20, 2010: 4}
"""How many volunteers were born in a year of a decade, beside each other."""

_FORMER: Final = {"130402": (2016, "130421"), "130403": (2016, "130421"), "130407": (2016, "130428"), "130408": (2016, "130429")}
"""Districts that have their code since a year, and the code of most of their land before that."""
_PREFECTURE: Final = (1977, "132121")
"""Whoever was sixteen, and got a number, before the prefecture became the city's in 1993, may have one of its codes."""
_CITY_PROPER: Final = ("130402", "130403", "130404", "130406")
_ELSEWHERE: Final = ("130102", "130535", "140428", "370102", "410522", "410928")
_WEIGHTS: Final = tuple(pow(2, 17 - place, 11) for place in range(17))
_CHECKS: Final = "10X98765432"

_SURNAMES: Final = tuple(Provider.last_names)
_SHARES: Final = tuple(accumulate(int(100 * share) + 1 for share in Provider.last_names.values()))
_GIVEN: Final = {True: tuple(Provider.first_names_male), False: tuple(Provider.first_names_female)}
_SINGLE: Final = {male: tuple(name for name in names if len(name) == 1) for male, names in _GIVEN.items()}


@dataclass(frozen=True, slots=True)
class Someone:
    """One person who does not exist."""

    name: str
    number: str
    male: bool
    born: date

    def misspelt(self) -> str:
        """Return the name as somebody may mistype it."""
        last = next(name for name in _SINGLE[self.male] if name != self.name[-1])
        return self.name[:-1] + last

    def mistyped(self) -> str:
        """Return the number with a wrong last character."""
        return self.number[:-1] + _CHECKS[(_CHECKS.index(self.number[-1]) + 3) % len(_CHECKS)]


class Pyramid:
    """How many are born in which year. Numbered from nought, no two share both birthday and rank."""

    def __init__(self, weights: Mapping[int, int], first_rank: int) -> None:
        """Take how many were born a day, beside each other, by year, and the first rank of a day."""
        self._years = tuple(weights)
        self._weights = tuple(weights.values())
        self._ends = tuple(accumulate(weight * DAYS for weight in self._weights))
        self._first = first_rank

    def born(self, number: int, shift: int) -> tuple[date, int]:
        """Return birthday and rank of somebody. Raises ValueError beyond the last whom a day has a number for."""
        lap, at = divmod(number, self._ends[-1])
        slot = (at * _STRIDE + shift) % self._ends[-1]
        year = bisect_right(self._ends, slot)
        weight = self._weights[year]
        day, copy = divmod(slot - (self._ends[year - 1] if year else 0), weight)
        rank = lap * weight + copy
        if rank >= _RANKS:
            message = f"there is no number left for person {number}"
            raise ValueError(message)
        begin = date(self._years[year], 1, 1) + timedelta(days=day)
        return begin + timedelta(days=isleap(begin.year) and day > _UNTIL_28_FEBRUARY), self._first + rank


class People:
    """Everybody in the city, by number: `volunteer` with all ages, `adult` for whoever else is needed."""

    def __init__(self, seed: int, day: date, counties: Sequence[str]) -> None:
        """Let people be born in these counties, by code, so that the youngest volunteer is old enough on a day."""
        years = range(min(_BY_DECADE), day.year - _YOUNGEST)
        self._seed = seed
        self._counties = counties
        self._volunteers = Pyramid({year: _BY_DECADE.get(year // 10 * 10, 4) for year in years}, first_rank=1)
        self._adults = Pyramid(dict.fromkeys(_GROWN, 10), first_rank=1 + _RANKS)

    def volunteer(self, number: int) -> Someone:
        """Return a volunteer."""
        return self._someone(self._volunteers, "person", number)

    def adult(self, number: int) -> Someone:
        """Return somebody grown up who is no volunteer: a guardian, a trainee, a social worker."""
        return self._someone(self._adults, "adult", number)

    def _someone(self, pyramid: Pyramid, what: str, number: int) -> Someone:
        dice = Dice(self._seed, what, number)
        born, rank = pyramid.born(number, self._seed * _STRIDE // 3)
        male = dice.below(100) < 47  # noqa: PLR2004 — of a hundred volunteers
        return Someone(_name(dice, male=male), _number(self._birthplace(dice, born), born, rank, male=male), male, born)

    def _birthplace(self, dice: Dice, born: date) -> str:
        if dice.below(100) < 6:  # noqa: PLR2004 — of a hundred
            return dice.one_of(_ELSEWHERE)
        county = dice.one_of(self._counties)
        if born.year < _PREFECTURE[0] and county not in _CITY_PROPER and dice.below(2):
            return _PREFECTURE[1]
        since, former = _FORMER.get(county, (0, county))
        return former if born.year < since and (county not in _CITY_PROPER or dice.below(2)) else county


def _name(dice: Dice, *, male: bool) -> str:
    surname = _SURNAMES[bisect_right(_SHARES, dice.below(_SHARES[-1]))]
    if dice.below(2):
        return surname + dice.one_of(_GIVEN[male])
    return surname + dice.one_of(_SINGLE[male]) + dice.one_of(_SINGLE[male])


def _number(place: str, born: date, rank: int, *, male: bool) -> str:
    stem = f"{place}{born:%Y%m%d}{2 * rank - 1 if male else 2 * rank:03d}"
    return stem + _CHECKS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, stem, strict=True)) % len(_CHECKS)]
