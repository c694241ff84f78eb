"""Reads charity projects, with what volunteers did for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.charity.domain.project import CharityProject
from services.charity.domain.volunteer_service import VolunteerService
from services.charity.store import volunteer_links
from shared.aggregates import Reading


@dataclass(frozen=True, slots=True)
class ReadProjects:
    """Reads what lies in the caller's scope."""

    kept: Reading[CharityProject]

    async def with_service(self, identifier: UUID, scopes: Sequence[str]) -> tuple[CharityProject, VolunteerService]:
        """Return a project and the service that counts for it. Raises CharityProjectNotFound."""
        one = await self.kept.one(identifier, scopes)
        async with self.kept.database.reading() as connection:
            return one, await volunteer_links.service(connection, identifier)
