"""Reads projects."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.project import Project
from services.volunteer.domain.project_refusals import ProjectNotFound
from services.volunteer.store import projects
from shared.db import Database
from shared.facts import seen_from


class ReadProjects:
    """Reads what lies in the caller's scope."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def one(self, identifier: UUID, scopes: Sequence[str], *, field: str = "name") -> Project:
        """Return a project. Raises ProjectNotFound."""
        async with self._database.reading() as connection:
            found = (await projects.read(connection, [identifier])).get(identifier)
        if found is None or not seen_from(scopes, found):
            raise ProjectNotFound(field=field)
        return found

    async def many(self, identifiers: Sequence[UUID], scopes: Sequence[str]) -> list[Project]:
        """Return projects in the order asked. Raises ProjectNotFound, which names the first that is missing."""
        async with self._database.reading() as connection:
            found = await projects.read(connection, set(identifiers))
        for identifier in identifiers:
            if identifier not in found or not seen_from(scopes, found[identifier]):
                raise ProjectNotFound(field="names", metadata={"name": f"projects/{identifier}"})
        return [found[identifier] for identifier in identifiers]
