"""Lists what happened to a community."""

from __future__ import annotations

from services.directory.domain.codes import community_name
from services.directory.domain.community import Change
from services.directory.domain.refusals import CommunityNotFound
from services.directory.store import changes
from shared.db import Database
from shared.pages import Page, cut


class ListCommunityChanges:
    """Lists the history of a community, oldest first, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, code: str, *, after: int, size: int) -> Page[Change]:
        """Return the changes after a version; every community has at least one, so none at all means that there is no such community."""
        async with self._database.reading() as connection:
            found = await changes.of(connection, code, after=after, limit=size + 1)
        if not found and not after:
            raise CommunityNotFound(field="parent", metadata={"community": community_name(code)})
        return cut(found, size, lambda change: (change.version,))
