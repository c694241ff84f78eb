"""Lists which teams a volunteer belongs to, and did."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.store import memberships, volunteers
from services.volunteer.use_cases.list_members import behind
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ListMemberships:
    """Lists the memberships of a volunteer in any team, oldest first, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, volunteer: UUID, scopes: Sequence[str], *, after: Cursor, size: int) -> Page[Membership]:
        """Return the memberships from behind an identifier. Raises VolunteerNotFound for one who does not exist or is out of scope."""
        async with self._database.reading() as connection:
            listed = (await volunteers.read(connection, [volunteer])).get(volunteer)
            if listed is None or not listed.seen_from(scopes):
                raise VolunteerNotFound(field="parent")
            found = await memberships.of_volunteer(connection, volunteer, after=behind(after), limit=size + 1)
        return cut(found, size, lambda membership: (str(membership.id),))
