"""Lists posts of a division or of a station."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.social_work.domain.post import Post
from services.social_work.domain.post_lifecycle import PostState
from services.social_work.domain.station import Station
from shared.aggregates import Reading
from shared.codes import code_of
from shared.ids import identifier_in
from shared.pages import Cursor, Page


@dataclass(frozen=True, slots=True)
class ReadPosts:
    """Reads what lies in the caller's scope."""

    reading: Reading[Post]
    stations: Reading[Station]

    async def page(
        self, parent: str, scopes: Sequence[str], *, after: Cursor, size: int, state: PostState | None, employer: UUID | None
    ) -> Page[Post]:
        """Return the posts below a division by place, or those of a station, from behind a place of the list. Raises StationNotFound."""
        if not parent.startswith("stations/"):
            return await self.reading.page(code_of(parent), after=after, size=size, state=state, employer_organisation=employer)
        station = await self.stations.one(identifier_in(parent), scopes, field="parent")
        return await self.reading.of("station_id", station.id, after=after, size=size, state=state, employer_organisation=employer)
