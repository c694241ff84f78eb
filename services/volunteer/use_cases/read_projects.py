"""Reads projects, and sign-ups for them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.project import Project
from services.volunteer.domain.project_refusals import ProjectNotFound, SignUpNotFound
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.store import projects, sign_ups
from shared.db import Database


class ReadProjects:
    """Reads what lies in the caller's scope."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def projects(self, identifiers: Sequence[UUID], scopes: Sequence[str], *, field: str) -> list[Project]:
        """Return projects in the order asked. Raises ProjectNotFound, which names the first that is missing."""
        async with self._database.reading() as connection:
            found = await projects.read(connection, set(identifiers))
        for identifier in identifiers:
            if identifier not in found or not found[identifier].seen_from(scopes):
                raise ProjectNotFound(field=field, metadata={"name": f"projects/{identifier}"})
        return [found[identifier] for identifier in identifiers]

    async def sign_up(self, identifier: UUID, scopes: Sequence[str]) -> SignUp:
        """Return a sign-up. Raises SignUpNotFound."""
        async with self._database.reading() as connection:
            found = (await sign_ups.read(connection, [identifier])).get(identifier)
        if found is None or not found.seen_from(scopes):
            raise SignUpNotFound(field="name")
        return found
