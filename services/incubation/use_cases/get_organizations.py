"""Reads organizations: the calls of the same moment share a statement."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.incubation.domain.organization import Organization
from services.incubation.domain.refusals import OrganizationNotFound
from services.incubation.store.organizations import ORGANIZATIONS
from shared.db import Database
from shared.refusals import Outcome


class GetOrganizations:
    """Which organizations there are is public among callers, so no scope narrows what is found."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, identifiers: Sequence[UUID]) -> list[Outcome[Organization]]:
        """Return the organization of each identifier, or OrganizationNotFound."""
        async with self._database.reading() as connection:
            found = await ORGANIZATIONS.read(connection, set(identifiers))
        return [found.get(identifier) or OrganizationNotFound(field="name") for identifier in identifiers]
