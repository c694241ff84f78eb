"""Where the people of the city live: the communities that its directory has, larger ones and smaller ones."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from wushe.directory.v1.community_pb2 import Community

from services.admin.city.dice import Dice
from services.admin.city.plan import VENUE_DISTRICT

COUNTY: Final = 6
TOWNSHIP: Final = 9
_SIZES: Final = 9


class Places:
    """Communities by code; `of` what is drawn about them."""

    def __init__(self, seed: int, communities: Iterable[Community]) -> None:
        """Take all that there are, those that were merged since included."""
        self._seed = seed
        self.names = {one.code: one.display_name for one in sorted(communities, key=lambda one: one.code)}
        self.communities: Sequence[str] = tuple(self.names)
        self.counties: Sequence[str] = tuple(dict.fromkeys(code[:COUNTY] for code in self.names))
        self.townships: Sequence[str] = tuple(dict.fromkeys(code[:TOWNSHIP] for code in self.names))
        sizes = (1 + Dice(seed, "community", number).below(_SIZES) for number in range(len(self.names)))
        self._sizes = tuple(accumulate(sizes))
        self._within: defaultdict[str, list[str]] = defaultdict(list)
        for code in self.names:
            self._within[code[:COUNTY]].append(code)
            self._within[code[:TOWNSHIP]].append(code)

    def home(self, dice: Dice) -> str:
        """Return where somebody lives, by code."""
        return self.communities[bisect_right(self._sizes, dice.below(self._sizes[-1]))]

    def within(self, division: str) -> Sequence[str]:
        """Return the communities of a county or township, by code."""
        return self._within[division]

    def some(self, what: str, number: int, division: str) -> str:
        """Return a community of a county or township in which the `number`-th of something is."""
        return Dice(self._seed, what, number).one_of(self._within[division])

    def venues(self, count: int) -> Sequence[str]:
        """Return the communities whose venues have 500 m² and more."""
        return self.within(VENUE_DISTRICT)[:count]

    def merged(self, count: int) -> Sequence[tuple[str, str]]:
        """Return which communities are merged into which neighbours: in townships of the last county, none in two mergers."""
        found = [self.within(township) for township in self.townships if township.startswith(self.counties[-1])]
        return [(some[-1], some[-2]) for some in found if len(some) > 1][:count]
