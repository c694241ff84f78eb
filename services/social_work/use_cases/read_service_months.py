"""Lists service months of a division or of a station, and what was corrected in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from services.social_work.domain.service_month import Correction, ServiceMonth
from services.social_work.domain.station import Station
from services.social_work.store import service_months
from shared.aggregates import Reading
from shared.codes import code_of
from shared.db import Database
from shared.ids import identifier_in
from shared.pages import Cursor, Page, cut


@dataclass(frozen=True, slots=True)
class ReadServiceMonths:
    """Reads what lies in the caller's scope."""

    database: Database
    reading: Reading[ServiceMonth]
    stations: Reading[Station]

    async def page(self, parent: str, scopes: Sequence[str], filters: Mapping[str, Any], *, after: Cursor, size: int) -> Page[ServiceMonth]:
        """Return the service months below a division by township, or those of a station, from behind a place of the list.

        Raises StationNotFound.
        """
        if not parent.startswith("stations/"):
            return await self.reading.page(code_of(parent), after=after, size=size, **filters)
        station = await self.stations.one(identifier_in(parent), scopes, field="parent")
        return await self.reading.of("station_id", station.id, after=after, size=size, **filters)

    async def corrections(self, month: UUID, scopes: Sequence[str], *, after: Cursor, size: int) -> Page[Correction]:
        """Return the corrections of a service month, oldest first. Raises ServiceMonthNotFound."""
        version, field = after or (0, 0)
        await self.reading.one(month, scopes, field="parent")
        async with self.database.reading() as connection:
            found = await service_months.corrections(connection, month, after=(int(version), int(field)), limit=size + 1)
        return cut(found, size, lambda one: (one.version, int(one.field)))
