"""Lists the records of a project, of a volunteer, or below a division."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.volunteer.domain.project_refusals import ProjectNotFound
from services.volunteer.domain.record_views import RecordsWanted
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.store import record_lists, served_projects, volunteers
from services.volunteer.store.record_lists import Parent, Place
from shared.db import Database
from shared.pages import Cursor, Page, cut


@dataclass(frozen=True, slots=True)
class ListRecords:
    """Lists records by day, a page at a time; those below a division by community first."""

    database: Database

    async def of_project(
        self, project: UUID, scopes: Sequence[str], wanted: RecordsWanted, *, after: Cursor, size: int
    ) -> Page[ServiceRecord]:
        """Return records of a project. Raises ProjectNotFound."""
        async with self.database.reading() as connection:
            listed = (await served_projects.read(connection, [project])).get(project)
            if listed is None or not listed.seen_from(scopes):
                raise ProjectNotFound(field="parent")
            return _page(await record_lists.of(connection, Parent("project_id", project), wanted, _place(after), size + 1), size)

    async def of_volunteer(
        self, volunteer: UUID, scopes: Sequence[str], wanted: RecordsWanted, *, after: Cursor, size: int
    ) -> Page[ServiceRecord]:
        """Return records of a volunteer in any project. Raises VolunteerNotFound."""
        async with self.database.reading() as connection:
            listed = (await volunteers.read(connection, [volunteer])).get(volunteer)
            if listed is None or not listed.seen_from(scopes):
                raise VolunteerNotFound(field="parent")
            return _page(await record_lists.of(connection, Parent("volunteer_id", volunteer), wanted, _place(after), size + 1), size)

    async def below(self, division: str, wanted: RecordsWanted, *, after: Cursor, size: int) -> Page[ServiceRecord]:
        """Return records of the projects that are kept below a division."""
        async with self.database.reading() as connection:
            return _page(await record_lists.below(connection, division, wanted, _place(after), size + 1), size)


def _page(found: Sequence[ServiceRecord], size: int) -> Page[ServiceRecord]:
    return cut(found, size, lambda one: (one.community, one.period.day.toordinal(), str(one.id)))


def _place(cursor: Cursor) -> Place:
    """Return the place that a cursor stands for; the one before all others for an empty cursor."""
    community, day, identifier = cursor or ("", date.min.toordinal(), str(UUID(int=0)))
    return Place(str(community), date.fromordinal(int(day)), UUID(str(identifier)))
