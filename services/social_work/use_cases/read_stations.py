"""Reads stations with the staff that they have today, and which townships have none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias
from uuid import UUID

from services.social_work.domain.coverage import Coverage
from services.social_work.domain.station import Evaluation, Station
from services.social_work.store import stations
from services.social_work.use_cases.known_townships import KnownTownships
from shared.aggregates import Reading
from shared.clock import Clock
from shared.coalescer import READS_GATHER_SECONDS, Coalescer
from shared.db import Database
from shared.pages import Cursor, Page, cut

Staffed: TypeAlias = tuple[Station, int]
"""A station, and the social workers that it has today."""


@dataclass(frozen=True)
class ReadStations:
    """Reads what lies in the caller's scope."""

    database: Database
    reading: Reading[Station]
    townships: KnownTownships
    clock: Clock

    async def one(self, identifier: UUID, scopes: Sequence[str]) -> Staffed:
        """Return a station; who asks at the same moment shares the statements. Raises StationNotFound."""
        station = await self.reading.one(identifier, scopes)
        return station, await self._present(identifier)

    @cached_property
    def _present(self) -> Coalescer[UUID, int]:
        return Coalescer(self._counted, gather=READS_GATHER_SECONDS)

    async def _counted(self, stations_asked: Sequence[UUID]) -> list[int]:
        async with self.database.reading() as connection:
            present = await stations.present(connection, stations_asked, self.clock.today())
        return [present.get(station, 0) for station in stations_asked]

    async def staffed(self, found: Sequence[Station]) -> list[Staffed]:
        """Return stations with the staff that they have today."""
        async with self.database.reading() as connection:
            present = await stations.present(connection, [one.id for one in found], self.clock.today())
        return [(one, present.get(one.id, 0)) for one in found]

    async def many(self, identifiers: Sequence[UUID], scopes: Sequence[str], *, field: str) -> list[Staffed]:
        """Return stations in the order asked for. Raises StationNotFound."""
        found = await self.reading.many(identifiers, scopes, field=field)
        return await self.staffed(found)

    async def page(self, within: str, *, after: Cursor, size: int, state: int | None, operator: UUID | None) -> Page[Staffed]:
        """Return the stations below a division by township and identifier, from behind a place of the list."""
        page = await self.reading.page(within, after=after, size=size, state=state, operator=operator)
        return Page(await self.staffed(page.items), page.next)

    async def evaluations(self, station: UUID, scopes: Sequence[str], *, after: Cursor, size: int) -> Page[Evaluation]:
        """Return the evaluations of a station, by year. Raises StationNotFound."""
        [behind] = after or (0,)
        await self.reading.one(station, scopes, field="parent")
        async with self.database.reading() as connection:
            found = await stations.evaluations(connection, station, after=int(behind), limit=size + 1)
        return cut(found, size, lambda one: (one.year,))

    async def coverage(self, within: str, *, only_gaps: bool, after: Cursor, size: int) -> Page[Coverage]:
        """Return how each township below a division is served, by code, those without a station included.

        Which townships there are, the directory says. Raises CountyNotFound.
        """
        [behind] = after or ("",)
        townships = await self.townships.below(within)
        async with self.database.reading() as connection:
            staffed = await stations.staffed(connection, within, self.clock.today())
        found = [Coverage(one.code, one.display_name, *staffed.get(one.code, (0, 0, 0, 0))) for one in townships if one.code > str(behind)]
        wanted = [one for one in found if not only_gaps or not one.open_stations]
        return cut(wanted[: size + 1], size, lambda one: (one.township,))
