"""Which codes are on record: asked of the database once a county, for a code that was ever on record stays so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from services.directory.domain.codes import COMMUNITY_DIGITS
from services.directory.domain.refusals import CommunityNotFound, DirectoryRefusal, DivisionNotFound
from services.directory.store import places
from shared.db import Database

MOST_REMEMBERED: Final = 100_000


class KnownPlaces:
    """Remembers the codes it has seen on record."""

    def __init__(self, database: Database) -> None:
        """Look codes up in the directory's own list."""
        self._database = database
        self._known: set[str] = set()

    async def unknown(self, codes: Iterable[str]) -> set[str]:
        """Return those of the codes that no division or community ever had."""
        wanted = set(codes) - self._known
        if not wanted:
            return wanted
        async with self._database.reading() as connection:
            found = await places.known(connection, wanted)
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        self._known |= found
        return wanted - found


def not_on_record(code: str, field: str) -> DirectoryRefusal:
    """Return the refusal of a code that is not on record."""
    return CommunityNotFound(field=field) if len(code) == COMMUNITY_DIGITS else DivisionNotFound(field=field)
