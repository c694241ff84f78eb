"""Asks whether a volunteer whose things are listed lies in the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.store import volunteers


async def seen_volunteer(connection: AsyncConnection, volunteer: UUID, scopes: Sequence[str]) -> None:
    """Raise VolunteerNotFound for a volunteer who does not exist or is out of scope."""
    listed = (await volunteers.read(connection, [volunteer])).get(volunteer)
    if listed is None or not listed.seen_from(scopes):
        raise VolunteerNotFound(field="parent")
