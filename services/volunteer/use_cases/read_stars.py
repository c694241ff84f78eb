"""Reads a star, or lists those of a volunteer or of a division."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.star import Star
from services.volunteer.domain.star_lifecycle import StarState
from services.volunteer.use_cases.seen_volunteer import seen_volunteer
from shared.aggregates import Reading
from shared.pages import Cursor, Page


class ReadStars(Reading[Star]):
    """Reads what lies in the caller's scope."""

    async def of_volunteer(
        self, volunteer: UUID, scopes: Sequence[str], *, state: StarState | None, after: Cursor, size: int
    ) -> Page[Star]:
        """Return the stars of a volunteer from behind an identifier. Raises VolunteerNotFound."""
        async with self.database.reading() as connection:
            await seen_volunteer(connection, volunteer, scopes)
        return await self.of("volunteer_id", volunteer, after=after, size=size, state=state)
