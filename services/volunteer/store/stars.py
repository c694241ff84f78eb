"""Stars, and the statements that only they have.

Whoever grants or withdraws one takes locks in one order: the volunteer, the hours account, then stars by identifier. So nobody waits in a
circle, and no star is granted on hours that are being revoked (see `hours`).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.star import Star
from services.volunteer.events import OUTBOX
from services.volunteer.wire import stars as wire
from shared.aggregates import History, Recorder, Shelf, Telling

STARS: Final = Recorder(
    Shelf.flat("star", "stars", Star, volunteer="volunteer_id"), History("star_change", "star_id"), Telling("star", wire.state), OUTBOX
)

_LIVE: Final = "WHERE volunteer_id = $1 AND level = $2 AND state <= 2"
_SHORT_OF_HOURS: Final = """
WHERE state = 2 AND EXISTS (
    SELECT FROM hours_account
    WHERE hours_account.volunteer_id = star.volunteer_id AND hours_account.effective_minutes < star.required_minutes
) AND volunteer_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE OF star
"""


async def live(tx: AsyncConnection, volunteer: UUID, level: int) -> Star | None:
    """Return the star of a level that a volunteer has or has applied for."""
    return next(iter(await STARS.shelf.fetch(tx, _LIVE, volunteer, level)), None)


async def lock_short_of_hours(tx: AsyncConnection, volunteers: Collection[UUID]) -> list[Star]:
    """Lock the stars of volunteers, whose hours accounts are locked, that ask for more than is left."""
    return await STARS.shelf.fetch(tx, _SHORT_OF_HOURS, list(volunteers))
