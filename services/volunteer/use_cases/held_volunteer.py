"""Keeps a volunteer whom something is done for as they are, where the caller may see them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import memberships
from shared.errand import Errand


async def held_volunteer(tx: AsyncConnection, errand: Errand, volunteer: UUID) -> Volunteer:
    """Return a volunteer who stays as they are until the transaction ends. Raises VolunteerNotFound."""
    held = await memberships.hold_volunteer(tx, volunteer)
    if held is None or not held.seen_from(errand.scopes):
        raise VolunteerNotFound(field="volunteer")
    return held
