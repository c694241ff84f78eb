"""Reads records: one, a thousand, the history of one, and what those of a volunteer come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.volunteer.domain.record_facts import RecordChange
from services.volunteer.domain.record_refusals import RecordNotFound
from services.volunteer.domain.record_views import YearOfService
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.store import hours, record_lists, service_records, volunteers
from shared.db import Database
from shared.pages import Page, cut


@dataclass(frozen=True, slots=True)
class ReadRecords:
    """Reads what lies in the caller's scope."""

    database: Database

    async def records(self, identifiers: Sequence[UUID], scopes: Sequence[str], *, field: str) -> list[ServiceRecord]:
        """Return records in the order asked. Raises RecordNotFound, which names the first that is missing."""
        async with self.database.reading() as connection:
            found = await service_records.read(connection, identifiers)
        seen = [one for identifier in identifiers if (one := found.get(identifier)) is not None and one.seen_from(scopes)]
        if len(seen) < len(identifiers):
            missing = next(each for each in identifiers if each not in found or not found[each].seen_from(scopes))
            raise RecordNotFound(field=field, metadata={"name": f"serviceRecords/{missing}"})
        return seen

    async def history(self, identifier: UUID, scopes: Sequence[str], *, after: int, size: int) -> Page[RecordChange]:
        """Return a page of what happened to a record after a version. Raises RecordNotFound."""
        await self.records([identifier], scopes, field="parent")
        async with self.database.reading() as connection:
            found = await record_lists.history(connection, identifier, after=after, limit=size + 1)
        return cut(found, size, lambda change: (change.version,))

    async def hours(self, volunteer: UUID, scopes: Sequence[str]) -> list[YearOfService]:
        """Return what a volunteer's effective records come to by year, in one statement. Raises VolunteerNotFound."""
        async with self.database.reading() as connection:
            one = (await volunteers.read(connection, [volunteer])).get(volunteer)
            if one is None or not one.seen_from(scopes):
                raise VolunteerNotFound(field="volunteer")
            return await hours.by_year(connection, volunteer)
