"""Reads a team, or a membership in one."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.team import Team
from services.volunteer.domain.team_refusals import MembershipNotFound, TeamNotFound
from services.volunteer.store import memberships, teams
from shared.db import Database


class ReadTeams:
    """Reads what lies in the caller's scope."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def team(self, identifier: UUID, scopes: Sequence[str]) -> Team:
        """Return a team. Raises TeamNotFound."""
        async with self._database.reading() as connection:
            found = (await teams.read(connection, [identifier])).get(identifier)
        if found is None or not found.seen_from(scopes):
            raise TeamNotFound(field="name")
        return found

    async def membership(self, identifier: UUID, scopes: Sequence[str]) -> Membership:
        """Return a membership. Raises MembershipNotFound."""
        async with self._database.reading() as connection:
            found = (await memberships.read(connection, [identifier])).get(identifier)
        if found is None or not found.seen_from(scopes):
            raise MembershipNotFound(field="name")
        return found
