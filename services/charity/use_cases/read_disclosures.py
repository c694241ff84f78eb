"""Reads disclosures: for whoever keeps projects all of them, for anybody what is published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from services.charity.domain.disclosure import Disclosure, DisclosureNotFound, EditionNotFound
from services.charity.store import disclosures
from services.charity.store.disclosures import KeptEdition
from shared.aggregates import Reading
from shared.clock import SHANGHAI
from shared.codes import PAST_THE_DIGITS
from shared.db import Database
from shared.pages import Cursor, Page, cut
from shared.quota import Quota
from shared.statutory import clocks
from shared.statutory.clock import Clock

_FIRST = UUID(int=0)


@dataclass(frozen=True, slots=True)
class ReadDisclosures:
    """Reads what lies in the caller's scope."""

    kept: Reading[Disclosure]

    async def edition(self, identifier: UUID, number: int, scopes: Sequence[str]) -> tuple[Disclosure, KeptEdition | None]:
        """Return a disclosure with an edition, 0 for the newest. Raises DisclosureNotFound, EditionNotFound."""
        one = await self.kept.one(identifier, scopes)
        async with self.kept.database.reading() as connection:
            found = await disclosures.edition(connection, identifier, number or one.edition)
        if found is None and number:
            raise EditionNotFound(field="edition")
        return one, found

    async def duties(self, within: str, *, now: datetime, until: date | None, after: Cursor, size: int) -> Page[Clock]:
        """Return what is late below a division, or what falls due by the end of a day, by due time."""
        behind = (datetime.fromisoformat(str(after[0])), UUID(str(after[1]))) if after else None
        async with self.kept.database.reading() as connection:
            if until is None:
                found = await clocks.overdue(connection, within, at=now, after=behind, limit=size + 1)
            else:
                end = datetime.combine(until + timedelta(days=1), time.min, SHANGHAI).astimezone(UTC)
                found = await clocks.due_soon(connection, within, at=now, until=end, after=behind, limit=size + 1)
        return cut(found, size, lambda clock: (clock.due.instant.isoformat(), str(clock.id)))


class ReadPublished:
    """Tells anybody what is published, so often an address."""

    def __init__(self, database: Database, quota: Quota) -> None:
        """Read from `database`, each address within `quota`."""
        self._database = database
        self._quota = quota

    async def edition(self, address: str, identifier: UUID, number: int) -> tuple[Disclosure, KeptEdition]:
        """Return a published edition, 0 for the one in force. Raises QuotaExceeded, DisclosureNotFound, EditionNotFound."""
        self._quota.take(address)
        async with self._database.reading() as connection:
            one = await disclosures.SHELF.one(connection, identifier)
            if one is None or not one.published_edition:
                raise DisclosureNotFound(field="name")
            found = await disclosures.edition(connection, identifier, number or one.published_edition)
        if found is None or found.publish_time is None:
            raise EditionNotFound(field="edition")
        return one, found

    async def within(self, address: str, division: str, *, after: Cursor, size: int) -> Page[Disclosure]:
        """Return what is published below a division, by community. Raises QuotaExceeded."""
        self._quota.take(address)
        place = (str(after[0]), UUID(str(after[1]))) if after else ("", _FIRST)
        async with self._database.reading() as connection:
            found = await disclosures.published_within(connection, division, division + PAST_THE_DIGITS, after=place, limit=size + 1)
        return cut(found, size, lambda one: (one.community, str(one.id)))

    async def of(self, address: str, project: UUID, *, after: Cursor, size: int) -> Page[Disclosure]:
        """Return what is published about a project, the newest duty last. Raises QuotaExceeded."""
        self._quota.take(address)
        behind = UUID(str(after[0])) if after else _FIRST
        async with self._database.reading() as connection:
            found = await disclosures.published_of(connection, project, after=behind, limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))
