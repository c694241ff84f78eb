"""Reads a star, or lists those of a volunteer or of a division."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.star import Star
from services.volunteer.domain.star_lifecycle import StarState
from services.volunteer.domain.star_refusals import StarNotFound
from services.volunteer.store import stars
from services.volunteer.use_cases.list_members import behind
from services.volunteer.use_cases.list_volunteers import place
from services.volunteer.use_cases.seen_volunteer import seen_volunteer
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ReadStars:
    """Reads what lies in the caller's scope."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def one(self, identifier: UUID, scopes: Sequence[str]) -> Star:
        """Return a star. Raises StarNotFound."""
        async with self._database.reading() as connection:
            found = (await stars.read(connection, [identifier])).get(identifier)
        if found is None or not found.seen_from(scopes):
            raise StarNotFound(field="name")
        return found

    async def within(self, division: str, *, state: StarState | None, after: Cursor, size: int) -> Page[Star]:
        """Return the stars applied for below a division, from behind a place, which is a community and an identifier."""
        async with self._database.reading() as connection:
            found = await stars.page(connection, division, state=state, after=place(after), limit=size + 1)
        return cut(found, size, lambda star: (star.community, str(star.id)))

    async def of(self, volunteer: UUID, scopes: Sequence[str], *, state: StarState | None, after: Cursor, size: int) -> Page[Star]:
        """Return the stars of a volunteer from behind an identifier. Raises VolunteerNotFound."""
        async with self._database.reading() as connection:
            await seen_volunteer(connection, volunteer, scopes)
            found = await stars.of_volunteer(connection, volunteer, state=state, after=behind(after), limit=size + 1)
        return cut(found, size, lambda star: (str(star.id),))
