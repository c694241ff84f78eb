"""Lists the communities below a division of any level."""

from __future__ import annotations

from services.directory.domain.community import Community
from services.directory.store import communities
from services.directory.use_cases.get_division import GetDivision
from shared.db import Database
from shared.pages import Page, cut


class ListCommunities:
    """Lists communities by code, a page at a time."""

    def __init__(self, database: Database, get_division: GetDivision) -> None:
        """Read from `database`."""
        self._database = database
        self._get_division = get_division

    async def __call__(self, parent: str, *, ended: bool, after: str, size: int) -> Page[Community]:
        """Return the communities below `parent` whose codes come after `after`, those that have ended only when asked for."""
        async with self._database.reading() as connection:
            found = await communities.below(connection, parent, after=after, ended=ended, limit=size + 1)
        if not found:
            await self._get_division(parent, field="parent")
        return cut(found, size, lambda community: (community.code,))
