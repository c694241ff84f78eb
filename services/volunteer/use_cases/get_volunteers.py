"""Reads volunteers: one, a thousand, or as many as ask at the same moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import volunteers
from shared.db import Database
from shared.refusals import Outcome


@dataclass(frozen=True, slots=True)
class VolunteersWanted:
    """One call: whom it asks for, and how far its caller sees."""

    identifiers: Sequence[UUID]
    scopes: Sequence[str]
    field: str


class GetVolunteers:
    """Reads the volunteers of many calls in one statement."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, calls: Sequence[VolunteersWanted]) -> list[Outcome[list[Volunteer]]]:
        """Return each call's volunteers in the order asked, or VolunteerNotFound, which names the first that is missing."""
        wanted = {identifier for call in calls for identifier in call.identifiers}
        async with self._database.reading() as connection:
            found = await volunteers.read(connection, wanted)
        return [_in_order(call, found) for call in calls]


def _in_order(call: VolunteersWanted, found: dict[UUID, Volunteer]) -> Outcome[list[Volunteer]]:
    seen: list[Volunteer] = []
    for identifier in call.identifiers:
        volunteer = found.get(identifier)
        if volunteer is None or not volunteer.seen_from(call.scopes):
            return VolunteerNotFound(field=call.field, metadata={"name": f"volunteers/{identifier}"})
        seen.append(volunteer)
    return seen
