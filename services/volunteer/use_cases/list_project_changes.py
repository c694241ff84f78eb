"""Lists what happened to a project."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.store.project_recording import HISTORY
from services.volunteer.use_cases.read_projects import ReadProjects
from shared.aggregates import Entry
from shared.db import Database
from shared.pages import Page, cut


class ListProjectChanges:
    """Lists the history of a project, oldest first, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, project: UUID, scopes: Sequence[str], *, after: int, size: int) -> Page[Entry]:
        """Return the changes after a version. Raises ProjectNotFound for one that does not exist or is out of scope."""
        await ReadProjects(self._database).one(project, scopes, field="parent")
        async with self._database.reading() as connection:
            found = await HISTORY.of(connection, project, after=after, limit=size + 1)
        return cut(found, size, lambda change: (change.version,))
