"""Lists what happened to a project."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.project_facts import ProjectChange
from services.volunteer.domain.project_refusals import ProjectNotFound
from services.volunteer.store import projects
from services.volunteer.store.project_recording import changes_of
from shared.db import Database
from shared.pages import Page, cut


class ListProjectChanges:
    """Lists the history of a project, oldest first, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, project: UUID, scopes: Sequence[str], *, after: int, size: int) -> Page[ProjectChange]:
        """Return the changes after a version. Raises ProjectNotFound for one that does not exist or is out of scope."""
        async with self._database.reading() as connection:
            listed = (await projects.read(connection, [project])).get(project)
            if listed is None or not listed.seen_from(scopes):
                raise ProjectNotFound(field="parent")
            found = await changes_of(connection, project, after=after, limit=size + 1)
        return cut(found, size, lambda change: (change.version,))
