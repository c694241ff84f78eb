"""Reads memberships: one, those in a team, or those of a volunteer."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.membership_lifecycle import MembershipState
from services.volunteer.domain.team_refusals import TeamNotFound
from services.volunteer.store.teams import TEAMS
from services.volunteer.use_cases.seen_volunteer import seen_volunteer
from shared.aggregates import Reading
from shared.pages import Cursor, Page


class ReadMemberships(Reading[Membership]):
    """Reads what lies in the caller's scope: who sees a team sees who is in it."""

    async def of_team(
        self, team: UUID, scopes: Sequence[str], *, state: MembershipState | None, after: Cursor, size: int
    ) -> Page[Membership]:
        """Return who belongs to a team, wants to, or did, oldest first. Raises TeamNotFound."""
        await Reading(self.database, TEAMS, TeamNotFound).one(team, scopes, field="parent")
        return await self.of("team_id", team, after=after, size=size, state=state)

    async def of_volunteer(self, volunteer: UUID, scopes: Sequence[str], *, after: Cursor, size: int) -> Page[Membership]:
        """Return which teams a volunteer belongs to, and did, oldest first. Raises VolunteerNotFound."""
        async with self.database.reading() as connection:
            await seen_volunteer(connection, volunteer, scopes)
        return await self.of("volunteer_id", volunteer, after=after, size=size)
