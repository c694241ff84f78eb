"""How much of everything a city has. What was published of Handan stays at any scale; volunteers and what comes of them is scaled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

CITY: Final = "1304"
VOLUNTEERS: Final = 1_596_000
COMMUNITIES_REPORTED: Final = 5_849
"""By the city in 2021; the code list of 2023 has 5,835. Nothing is made up in between."""
COMMUNITIES_CODED: Final = 5_835
TOWNSHIPS: Final = 246
COUNTY_BASES: Final = 20
INCUBATED: Final = 53
TRAININGS: Final = 33
PERSON_TIMES: Final = 1_610
CHARITY_COMMUNITIES: Final = 46
DEMONSTRATIONS: Final = 24
"""The city reported more than twenty."""
VENUES: Final = 114
"""Communities of one district whose venues have 500 m² and more."""
VENUE_DISTRICT: Final = "130404"
FACILITIES_M2: Final = 30_000
"""Of facilities that were built there, together."""

MERGED: Final = 3
"""Communities that were merged into their neighbours after the code list."""
LISTED_ORGANIZATIONS: Final = 40
"""Of those incubated, so many are registered or filed when they apply; the others are groups."""
GRADUATED: Final = 12
BASE_SEATS: Final = 6
SESSIONS: Final = 2
"""Of each training, on one day."""
COURSES: Final = 11
POSTS_PER_STATION: Final = 2
DONATIONS_PER_FUND: Final = 20

_LISTS: Final = 16
_LONGEST_LIST: Final = 10_000
"""As many as one job approves."""
_SHORTEST_LIST: Final = 50
_MORE_TEAMS: Final = 2_000
_MORE_PROJECTS: Final = 1_200
_LEAST_PROJECTS: Final = 40


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run makes: the same for the same seed, scale and day."""

    seed: int
    scale: float
    day: date
    """On which it was begun: nothing that it tells of lies later."""

    @property
    def volunteers(self) -> int:
        """Return how many real-name volunteers there are in the end."""
        return round(VOLUNTEERS * self.scale)

    @property
    def list_length(self) -> int:
        """Return how many new volunteers a list has."""
        return max(_SHORTEST_LIST, min(self.volunteers // _LISTS, _LONGEST_LIST))

    @property
    def lists(self) -> int:
        """Return how many lists there are."""
        return -(-self.volunteers // self.list_length)

    def listed(self, number: int) -> range:
        """Return the volunteers of a list, by number."""
        return range(number * self.list_length, min((number + 1) * self.list_length, self.volunteers))

    @property
    def teams(self) -> int:
        """Return how many teams there are: one in each township, and more of them in a larger city."""
        return TOWNSHIPS + round(_MORE_TEAMS * self.scale)

    @property
    def projects(self) -> int:
        """Return how many volunteer projects there are, demonstrations first."""
        return DEMONSTRATIONS + max(_LEAST_PROJECTS, round(_MORE_PROJECTS * self.scale))

    @property
    def first_day(self) -> date:
        """Return the first day of the year that is told of: figures of a period are of it."""
        return self.day - timedelta(days=364)
