"""Lists what happened to a volunteer."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.facts import Change
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.store import changes, volunteers
from shared.db import Database
from shared.pages import Page, cut


class ListVolunteerChanges:
    """Lists the history of a volunteer, oldest first, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, identifier: UUID, scopes: Sequence[str], *, after: int, size: int) -> Page[Change]:
        """Return the changes after a version. Raises VolunteerNotFound for one who does not exist or is out of scope."""
        async with self._database.reading() as connection:
            volunteer = (await volunteers.read(connection, [identifier])).get(identifier)
            if volunteer is None or not volunteer.seen_from(scopes):
                raise VolunteerNotFound(field="parent", metadata={"name": f"volunteers/{identifier}"})
            found = await changes.of(connection, identifier, after=after, limit=size + 1)
        return cut(found, size, lambda change: (change.version,))
