"""Lists who signed up for a project, and what a volunteer signed up for."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.project_refusals import ProjectNotFound
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from services.volunteer.store import projects, sign_ups, volunteers
from services.volunteer.use_cases.cursors import behind
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ListSignUps:
    """Lists sign-ups, those that ended included, oldest first, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def of_project(
        self, project: UUID, scopes: Sequence[str], *, state: SignUpState | None, after: Cursor, size: int
    ) -> Page[SignUp]:
        """Return the sign-ups for a project from behind an identifier. Raises ProjectNotFound."""
        async with self._database.reading() as connection:
            listed = (await projects.read(connection, [project])).get(project)
            if listed is None or not listed.seen_from(scopes):
                raise ProjectNotFound(field="parent")
            found = await sign_ups.of_project(connection, project, state=state, after=behind(after), limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))

    async def of_volunteer(self, volunteer: UUID, scopes: Sequence[str], *, after: Cursor, size: int) -> Page[SignUp]:
        """Return the sign-ups of a volunteer from behind an identifier. Raises VolunteerNotFound."""
        async with self._database.reading() as connection:
            listed = (await volunteers.read(connection, [volunteer])).get(volunteer)
            if listed is None or not listed.seen_from(scopes):
                raise VolunteerNotFound(field="parent")
            found = await sign_ups.of_volunteer(connection, volunteer, after=behind(after), limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))
