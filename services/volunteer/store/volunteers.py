"""Statements on volunteers. They go straight to the driver: at thousands of rows a second its overhead is what counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store.rows import COLUMNS, NAMES, NEW, VALUES, columns, volunteer
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

VERSIONS: Final = "SELECT 'volunteers/' || id AS name, version FROM volunteer"
"""Name and version of every volunteer, those who left included."""

_READ: Final = f"SELECT {COLUMNS} FROM volunteer WHERE id = ANY ($1::uuid[])"  # noqa: S608 — made of constants, as all below
_LOCK: Final = f"{_READ} ORDER BY id FOR UPDATE"
_HOLD: Final = f"{_READ} ORDER BY id FOR SHARE"
_LIVE: Final = f"SELECT {COLUMNS} FROM volunteer WHERE person_id = ANY ($1::uuid[]) AND state <= 3"  # noqa: S608
_OF_PERSONS: Final = "SELECT id FROM volunteer WHERE person_id = ANY ($1::uuid[])"
_AFTER: Final = f"SELECT {COLUMNS} FROM volunteer WHERE id > $1 ORDER BY id LIMIT $2"  # noqa: S608
_NUMBERED: Final = f"SELECT {COLUMNS} FROM volunteer WHERE number = $1"  # noqa: S608
_SAVE: Final = f"UPDATE volunteer SET ({NAMES}) = ROW ({VALUES}) FROM {NEW} WHERE volunteer.id = new.id"  # noqa: S608
_DUE: Final = f"""
SELECT {COLUMNS} FROM volunteer WHERE band_ends_on <= $1 ORDER BY band_ends_on LIMIT $2 FOR UPDATE SKIP LOCKED
"""  # noqa: S608
_BEHIND: Final = "community >= $1 AND community < $2 AND (community, id) > ($3, $4) {narrowed}"
_ORDER: Final = "ORDER BY community, id LIMIT"
_PAGE: Final = f"SELECT {COLUMNS} FROM volunteer WHERE {_BEHIND} {_ORDER} $5"  # noqa: S608
# A skill that many have is found by looking on from the place; one that few have through the index, which gives all of them at once.
_LOOK: Final = 5_000
_NEAR: Final = f"""
WITH near AS (SELECT {COLUMNS} FROM volunteer WHERE {_BEHIND} {_ORDER} {_LOOK}) SELECT * FROM near WHERE skills @> ARRAY[$6] {_ORDER} $5
"""  # noqa: S608
_REST: Final = f"SELECT count(*) FROM (SELECT FROM volunteer WHERE {_BEHIND} LIMIT {_LOOK}) rest"  # noqa: S608
_FAR: Final = f"""
WITH hit AS MATERIALIZED (SELECT {COLUMNS} FROM volunteer WHERE skills @> ARRAY[$6]) SELECT * FROM hit WHERE {_BEHIND} {_ORDER} $5
"""  # noqa: S608


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Volunteer]:
    """Return the volunteers of these identifiers that exist."""
    return _by_id(await driver(connection).fetch(_READ, list(identifiers)))


async def lock(tx: AsyncConnection, identifiers: Iterable[UUID]) -> dict[UUID, Volunteer]:
    """Lock volunteers, in the order of their identifiers so that nobody waits in a circle, and return them as they are now."""
    return _by_id(await driver(tx).fetch(_LOCK, list(set(identifiers))))


async def hold(tx: AsyncConnection, identifiers: Iterable[UUID]) -> dict[UUID, Volunteer]:
    """Keep volunteers as they are while something that relies on it is recorded: whoever suspends one waits."""
    return _by_id(await driver(tx).fetch(_HOLD, list(set(identifiers))))


async def of_persons(connection: AsyncConnection, persons: Iterable[UUID]) -> list[UUID]:
    """Return all registrations of these persons, those that ended included."""
    return [row[0] for row in await driver(connection).fetch(_OF_PERSONS, list(persons))]


async def live(connection: AsyncConnection, persons: Iterable[UUID]) -> dict[UUID, Volunteer]:
    """Return the live registrations of these persons, by person."""
    return {one.person: one for one in map(volunteer, await driver(connection).fetch(_LIVE, list(persons)))}


async def numbered(connection: AsyncConnection, number: str) -> Volunteer | None:
    """Return the volunteer with a number."""
    row = await driver(connection).fetchrow(_NUMBERED, number)
    return None if row is None else volunteer(row)


async def page(
    connection: AsyncConnection, within: str, *, state: State | None, band: AgeBand | None, skill: str, after: tuple[str, UUID], limit: int
) -> list[Volunteer]:
    """Return volunteers below a division by community and identifier, from behind a place."""
    narrowed = "" if state is None else f"AND state = {state.value} "  # in the text, so that a partial index can serve it
    narrowed += "" if band is None else f"AND age_band = {band.value} "
    place = within, within + PAST_THE_DIGITS, *after
    inner = driver(connection)
    if not skill:
        return list(map(volunteer, await inner.fetch(_PAGE.format(narrowed=narrowed), *place, limit)))
    rows = await inner.fetch(_NEAR.format(narrowed=narrowed), *place, limit, skill)
    if len(rows) < limit and await inner.fetchval(_REST.format(narrowed=narrowed), *place) == _LOOK:
        rows = await inner.fetch(_FAR.format(narrowed=narrowed), *place, limit, skill)
    return list(map(volunteer, rows))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Volunteer]:
    """Return volunteers in the order of their identifiers."""
    return list(map(volunteer, await driver(connection).fetch(_AFTER, after, limit)))


async def save(tx: AsyncConnection, volunteers: Sequence[Volunteer]) -> None:
    """Write locked volunteers as they are now."""
    if volunteers:
        await driver(tx).execute(_SAVE, *columns(volunteers))


async def due(tx: AsyncConnection, today: date, limit: int) -> list[Volunteer]:
    """Lock and return volunteers whose age band has ended, without those that another replica is at."""
    return list(map(volunteer, await driver(tx).fetch(_DUE, today, limit)))


def _by_id(rows: Sequence[Any]) -> dict[UUID, Volunteer]:
    return {row["id"]: volunteer(row) for row in rows}
