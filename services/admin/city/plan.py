"""How much of everything a city has. What was published of Handan stays at any scale; volunteers and what comes of them is scaled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

CITY: Final = "1304"
VENUE_DISTRICT: Final = "130404"
"""Which district reported its venues is not known; this one has communities enough."""
VOLUNTEERS: Final = 1_596_000
COMMUNITIES_REPORTED: Final = 5_849
"""By the city in 2021; the code list of 2023 has 5,835. Nothing is made up in between."""

BASE_SEATS: Final = 6
SESSIONS: Final = 2
"""Of each training, on one day."""
POSTS_PER_STATION: Final = 2
DONATIONS_PER_FUND: Final = 20

_LISTS: Final = 16
_LONGEST_LIST: Final = 10_000
"""As many as one job approves."""
_SHORTEST_LIST: Final = 50
_MORE_TEAMS: Final = 2_000
_MORE_PROJECTS: Final = 1_200


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What stays at any scale: as published where the city told it, made up where it did not."""

    townships: int = 246
    """Each has a station."""
    county_bases: int = 20
    incubated: int = 53
    listed: int = 40
    """Of these, so many are registered or filed when they apply; the others are groups."""
    graduated: int = 12
    trainings: int = 33
    person_times: int = 1_610
    courses: int = 11
    charity_communities: int = 46
    """Each has a fund."""
    demonstrations: int = 24
    """The city reported more than twenty."""
    projects: int = 40
    """Others, at the least."""
    venues: int = 114
    """Communities of one district whose venues have 500 m² and more."""
    facilities_m2: int = 30_000
    """Of facilities that were built there, together."""
    merged: int = 3
    """Communities that were merged into their neighbours after the code list."""


HANDAN: Final = Counts()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run makes: the same for the same seed, scale and day."""

    seed: int
    scale: float
    day: date
    """On which it was begun: nothing that it tells of lies later."""
    counts: Counts = HANDAN

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
        return self.counts.townships + round(_MORE_TEAMS * self.scale)

    @property
    def projects(self) -> int:
        """Return how many volunteer projects there are, demonstrations first."""
        return self.counts.demonstrations + max(self.counts.projects, round(_MORE_PROJECTS * self.scale))

    @property
    def first_day(self) -> date:
        """Return the first day of the year that is told of: figures of a period are of it."""
        return self.day - timedelta(days=364)
