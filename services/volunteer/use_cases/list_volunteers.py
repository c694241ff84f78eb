"""Lists the volunteers below a division of any level, or of a community."""

from __future__ import annotations

from dataclasses import dataclass

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import volunteers
from services.volunteer.use_cases.cursors import place
from shared.db import Database
from shared.pages import Cursor, Page, cut


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to."""

    within: str
    state: State | None = None
    band: AgeBand | None = None
    skill: str = ""


class ListVolunteers:
    """Lists volunteers by community, then in the order of registration, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, wanted: Wanted, *, after: Cursor, size: int) -> Page[Volunteer]:
        """Return the volunteers from behind a place, which is a community and an identifier."""
        async with self._database.reading() as connection:
            found = await volunteers.page(
                connection, wanted.within, state=wanted.state, band=wanted.band, skill=wanted.skill, after=place(after), limit=size + 1
            )
        return cut(found, size, lambda volunteer: (volunteer.community, str(volunteer.id)))
