"""Reads communities by code: one, a thousand, or as many as ask at the same moment."""

from __future__ import annotations

from collections.abc import Sequence

from services.directory.domain.codes import community_name
from services.directory.domain.community import Community
from services.directory.domain.refusals import CommunityNotFound
from services.directory.store import communities
from shared.db import Database
from shared.refusals import Outcome


class GetCommunities:
    """Reads communities as they are today, also those that have ended; an outcome for each code."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, codes: Sequence[str]) -> list[Outcome[Community]]:
        """Return the communities in the order asked; a code that was never recorded is refused by itself."""
        async with self._database.reading() as connection:
            found = await communities.read(connection, codes)
        return [found.get(code) or CommunityNotFound(metadata={"community": community_name(code)}) for code in codes]
