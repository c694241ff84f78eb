"""Statements on stars.

Whoever grants or withdraws one takes locks in one order: the volunteer, the hours account, then stars by identifier. So nobody waits in a
circle, and no star is granted on hours that are being revoked (see `hours`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.star import Star
from services.volunteer.domain.star_lifecycle import StarState
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

VERSIONS: Final = "SELECT 'stars/' || id AS name, version FROM star"
"""Name and version of every star, those that were taken back included."""

_COLUMNS: Final = (
    "id, volunteer_id, community, level, required_minutes, counted_minutes, state, state_reason, cause, grant_time, version, create_time, "
    "update_time"
)
_SELECT: Final = f"SELECT {_COLUMNS} FROM star"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_LOCK: Final = f"{_SELECT} WHERE id = $1 FOR UPDATE"
_LIVE: Final = f"{_SELECT} WHERE volunteer_id = $1 AND level = $2 AND state <= 2"
_AFTER: Final = f"{_SELECT} WHERE id > $1 ORDER BY id LIMIT $2"
_OF_VOLUNTEER: Final = f"{_SELECT} WHERE volunteer_id = $1 AND id > $2 AND state = coalesce($4, state) ORDER BY id LIMIT $3"
_WITHIN: Final = f"{_SELECT} WHERE community >= $1 AND community < $2 AND (community, id) > ($3, $4)"
_PAGE: Final = f"{_WITHIN} AND state = coalesce($6, state) ORDER BY community, id LIMIT $5"
_PAGE_APPLIED_FOR: Final = f"{_WITHIN} AND state = 1 ORDER BY community, id LIMIT $5"
_SHORT_OF_HOURS: Final = f"""
{_SELECT} WHERE state = 2 AND EXISTS (
    SELECT FROM hours_account
    WHERE hours_account.volunteer_id = star.volunteer_id AND hours_account.effective_minutes < star.required_minutes
) AND volunteer_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE OF star
"""
_INSERT: Final = f"""
INSERT INTO star ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608
_SAVE: Final = """
UPDATE star SET (counted_minutes, state, state_reason, cause, grant_time, version, update_time)
    = ROW (new.counted_minutes, new.state, new.state_reason, new.cause, new.grant_time, new.version, new.update_time)
FROM unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::text[], $5::uuid[], $6::timestamptz[], $7::bigint[], $8::timestamptz[])
    AS new (id, counted_minutes, state, state_reason, cause, grant_time, version, update_time) WHERE star.id = new.id
"""


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Star]:
    """Return the stars of these identifiers that exist."""
    return {one.id: one for one in _stars(await driver(connection).fetch(_READ, list(identifiers)))}


async def lock(tx: AsyncConnection, identifier: UUID) -> Star:
    """Lock a star that exists, and return it as it is now."""
    return _star(await driver(tx).fetchrow(_LOCK, identifier))


async def live(tx: AsyncConnection, volunteer: UUID, level: int) -> Star | None:
    """Return the star of a level that a volunteer has or has applied for."""
    row = await driver(tx).fetchrow(_LIVE, volunteer, level)
    return None if row is None else _star(row)


async def lock_short_of_hours(tx: AsyncConnection, volunteers: Collection[UUID]) -> list[Star]:
    """Lock the stars of volunteers, whose hours accounts are locked, that ask for more than is left."""
    return _stars(await driver(tx).fetch(_SHORT_OF_HOURS, list(volunteers)))


async def of_volunteer(connection: AsyncConnection, volunteer: UUID, *, state: StarState | None, after: UUID, limit: int) -> list[Star]:
    """Return the stars of a volunteer from behind an identifier, oldest first."""
    return _stars(await driver(connection).fetch(_OF_VOLUNTEER, volunteer, after, limit, state))


async def page(connection: AsyncConnection, within: str, *, state: StarState | None, after: tuple[str, UUID], limit: int) -> list[Star]:
    """Return the stars below a division by community and identifier, from behind a place."""
    wanted = (within, within + PAST_THE_DIGITS, *after, limit)
    if state is StarState.APPLIED:
        return _stars(await driver(connection).fetch(_PAGE_APPLIED_FOR, *wanted))
    return _stars(await driver(connection).fetch(_PAGE, *wanted, state))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Star]:
    """Return stars in the order of their identifiers."""
    return _stars(await driver(connection).fetch(_AFTER, after, limit))


async def insert(tx: AsyncConnection, one: Star) -> bool:
    """Insert a new star; tell whether the volunteer had no live one of the level."""
    written = (
        one.id, one.volunteer, one.community, one.level, one.required_minutes, one.counted_minutes, one.state, one.state_reason, one.cause,
        one.grant_time, one.version, one.create_time, one.update_time,
    )  # fmt: skip
    return await driver(tx).fetchval(_INSERT, *written) is not None


async def save(tx: AsyncConnection, stars: Sequence[Star]) -> None:
    """Write locked stars as they are now."""
    written = [
        (one.id, one.counted_minutes, one.state, one.state_reason, one.cause, one.grant_time, one.version, one.update_time) for one in stars
    ]
    await driver(tx).execute(_SAVE, *map(list, zip(*written, strict=True)))


def _stars(found: Sequence[Any]) -> list[Star]:
    return list(map(_star, found))


def _star(row: Any) -> Star:
    identifier, volunteer, community, level, required, counted, state, *rest = row
    return Star(identifier, volunteer, community, level, required, counted, StarState(state), *rest)
