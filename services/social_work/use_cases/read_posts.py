"""Lists posts of a division or of a station."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from services.social_work.domain.post import Post
from services.social_work.domain.station import Station
from shared.aggregates import Reading
from shared.codes import code_of
from shared.ids import identifier_in
from shared.pages import Cursor, Page
from shared.reach import Reach


@dataclass(frozen=True, slots=True)
class ReadPosts:
    """Reads what lies in the caller's scope."""

    reading: Reading[Post]
    stations: Reading[Station]

    async def page(
        self, parent: str, scopes: Sequence[str], *, after: Cursor, size: int, reach: Reach | None, **filters: Any
    ) -> Page[Post]:
        """Return the posts in reach below a division by place, or of a station, from behind a place of the list. Raises StationNotFound."""
        if not parent.startswith("stations/"):
            return await self.reading.page(code_of(parent), after=after, size=size, reach=reach, **filters)
        station = await self.stations.one(identifier_in(parent), scopes, field="parent")
        return await self.reading.of("station_id", station.id, after=after, size=size, reach=reach, **filters)
