"""Lists the teams below a division of any level, or of a community."""

from __future__ import annotations

from services.volunteer.domain.team import Team, TeamKind
from services.volunteer.domain.team_lifecycle import TeamState
from services.volunteer.store import teams
from services.volunteer.use_cases.list_volunteers import place
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ListTeams:
    """Lists teams by community, then in the order of their recording, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, within: str, *, state: TeamState | None, kind: TeamKind | None, after: Cursor, size: int) -> Page[Team]:
        """Return the teams from behind a place, which is a community and an identifier."""
        async with self._database.reading() as connection:
            found = await teams.page(connection, within, state=state, kind=kind, after=place(after), limit=size + 1)
        return cut(found, size, lambda team: (team.community, str(team.id)))
