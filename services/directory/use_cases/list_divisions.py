"""Lists the divisions right below one."""

from __future__ import annotations

from services.directory.domain.division import Division
from services.directory.store import divisions
from services.directory.use_cases.get_division import GetDivision
from shared.db import Database
from shared.pages import Page, cut


class ListDivisions:
    """Lists divisions by code, a page at a time."""

    def __init__(self, database: Database, get_division: GetDivision) -> None:
        """Read from `database`."""
        self._database = database
        self._get_division = get_division

    async def __call__(self, parent: str, *, after: str, size: int) -> Page[Division]:
        """Return the divisions below `parent` whose codes come after `after`; no parent lists the provinces."""
        async with self._database.reading() as connection:
            found = await divisions.below(connection, parent, after=after, limit=size + 1)
        if not found and parent:
            await self._get_division(parent, field="parent")
        return cut(found, size, lambda division: (division.code,))
