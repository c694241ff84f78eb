"""Lists who belongs to a team, wants to, or did."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.membership_lifecycle import MembershipState
from services.volunteer.domain.team_refusals import TeamNotFound
from services.volunteer.store import memberships, teams
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ListMembers:
    """Lists the memberships of a team, oldest first, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(
        self, team: UUID, scopes: Sequence[str], *, state: MembershipState | None, after: Cursor, size: int
    ) -> Page[Membership]:
        """Return the memberships from behind an identifier. Raises TeamNotFound for a team that does not exist or is out of scope."""
        async with self._database.reading() as connection:
            listed = (await teams.read(connection, [team])).get(team)
            if listed is None or not listed.seen_from(scopes):
                raise TeamNotFound(field="parent")
            found = await memberships.of_team(connection, team, state=state, after=behind(after), limit=size + 1)
        return cut(found, size, lambda membership: (str(membership.id),))


def behind(cursor: Cursor) -> UUID:
    """Return the identifier that a cursor stands for; the one before all others for an empty cursor."""
    return UUID(str(cursor[0])) if cursor else UUID(int=0)
