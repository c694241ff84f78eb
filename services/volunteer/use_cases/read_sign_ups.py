"""Reads sign-ups: one, those for a project, or those of a volunteer."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from services.volunteer.use_cases.read_projects import ReadProjects
from services.volunteer.use_cases.seen_volunteer import seen_volunteer
from shared.aggregates import Reading
from shared.pages import Cursor, Page


class ReadSignUps(Reading[SignUp]):
    """Reads what lies in the caller's scope, those that ended included: who sees a project sees who is in it."""

    async def of_project(
        self, project: UUID, scopes: Sequence[str], *, state: SignUpState | None, after: Cursor, size: int
    ) -> Page[SignUp]:
        """Return the sign-ups for a project from behind an identifier, oldest first. Raises ProjectNotFound."""
        await ReadProjects(self.database).one(project, scopes, field="parent")
        return await self.of("project_id", project, after=after, size=size, state=state)

    async def of_volunteer(self, volunteer: UUID, scopes: Sequence[str], *, after: Cursor, size: int) -> Page[SignUp]:
        """Return the sign-ups of a volunteer from behind an identifier, oldest first. Raises VolunteerNotFound."""
        async with self.database.reading() as connection:
            await seen_volunteer(connection, volunteer, scopes)
        return await self.of("volunteer_id", volunteer, after=after, size=size)
