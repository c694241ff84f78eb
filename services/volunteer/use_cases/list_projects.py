"""Lists the projects below a division of any level, or of a community."""

from __future__ import annotations

from services.volunteer.domain.project import Project
from services.volunteer.store import projects
from services.volunteer.store.projects import Wanted
from services.volunteer.use_cases.cursors import place
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ListProjects:
    """Lists projects by community, then in the order of their recording, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, wanted: Wanted, *, after: Cursor, size: int) -> Page[Project]:
        """Return the projects from behind a place, which is a community and an identifier."""
        async with self._database.reading() as connection:
            found = await projects.page(connection, wanted, after=place(after), limit=size + 1)
        return cut(found, size, lambda project: (project.community, str(project.id)))
