"""What is known of persons of the directory: the name to show, and whom a merged record leads to. Only for persons on a roster.

An enrollment and an event about the same person meet in a lock: whichever comes second sees what the first did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.known_person import KnownPerson, PersonChanged
from shared.db import driver

_LOCK: Final = """
SELECT pg_advisory_xact_lock(hashtextextended(wanted.id::text, 7103)) FROM (SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id) wanted
"""
_HEARD: Final = """
SELECT substr(subject, 9)::uuid, version FROM inbox WHERE consumer = $1 AND aggregate_type = 'person' AND subject = ANY ($2::text[])
"""
_REMEMBER: Final = """
INSERT INTO known_person (id, display_name, version) SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[])
ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, version = excluded.version
WHERE known_person.version < excluded.version AND NOT known_person.erased
"""
# Where an event was heard that is newer than what the directory told before, the person is read again.
_READ_AGAIN: Final = "UPDATE known_person SET to_read = true WHERE id = $1 AND version < $2 AND NOT erased"
_CHANGED: Final = """
UPDATE known_person SET merged_into = changed.merged_into, erased = known_person.erased OR changed.erased,
    display_name = CASE WHEN changed.erased THEN '' ELSE display_name END, to_read = NOT (known_person.erased OR changed.erased)
FROM unnest($1::uuid[], $2::uuid[], $3::boolean[]) AS changed (id, merged_into, erased) WHERE known_person.id = changed.id
RETURNING known_person.id
"""
_SURVIVOR: Final = """
INSERT INTO known_person (id, display_name, version, to_read) SELECT id, '', 0, true FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING
"""
# UNION, not UNION ALL: it ends even if events about two mergers, seen in the wrong order, make a circle for a moment.
_NAMES: Final = """
WITH RECURSIVE way (start, at) AS (
    SELECT id, id FROM unnest($1::uuid[]) AS id
    UNION SELECT way.start, known_person.merged_into FROM way JOIN known_person ON known_person.id = way.at
    WHERE known_person.merged_into IS NOT NULL
)
SELECT way.start, known_person.display_name FROM way JOIN known_person ON known_person.id = way.at WHERE known_person.merged_into IS NULL
"""
_WAITING: Final = "SELECT id FROM known_person WHERE to_read ORDER BY id LIMIT $1"
_TAKE_OVER: Final = """
UPDATE known_person SET display_name = told.display_name, version = told.version, to_read = false
FROM unnest($1::uuid[], $2::text[], $3::bigint[]) AS told (id, display_name, version)
WHERE known_person.id = told.id AND known_person.version <= told.version AND NOT known_person.erased
"""
_GIVE_UP: Final = "UPDATE known_person SET to_read = false WHERE id = ANY ($1::uuid[])"


async def lock(tx: AsyncConnection, persons: Iterable[UUID]) -> None:
    """Keep others from remembering these persons, or from following what happens to them, until the transaction ends."""
    await driver(tx).execute(_LOCK, list(set(persons)))


async def remember(tx: AsyncConnection, persons: Sequence[KnownPerson], *, consumer: str) -> None:
    """Keep what the directory told of persons a moment ago; whoever changed since is read again."""
    await lock(tx, [one.id for one in persons])
    rows = [(one.id, one.display_name, one.version) for one in persons]
    await driver(tx).execute(_REMEMBER, *map(list, zip(*rows, strict=True)))
    for identifier, version in await driver(tx).fetch(_HEARD, consumer, [f"persons/{one.id}" for one in persons]):
        await driver(tx).execute(_READ_AGAIN, identifier, version)


async def changed(tx: AsyncConnection, persons: Sequence[PersonChanged]) -> None:
    """Follow what events told of persons, of whom the last event of each is given; most are on no roster."""
    rows = [(one.id, one.merged_into, one.erased) for one in persons]
    known = {row[0] for row in await driver(tx).fetch(_CHANGED, *map(list, zip(*rows, strict=True)))}
    survivors = [one.merged_into for one in persons if one.merged_into is not None and one.id in known]
    if survivors:
        await driver(tx).execute(_SURVIVOR, survivors)


async def names(connection: AsyncConnection, persons: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of persons, each by the record that survived; the empty text of whoever was erased."""
    return {row[0]: row[1] for row in await driver(connection).fetch(_NAMES, list(set(persons)))}


async def waiting(connection: AsyncConnection, limit: int) -> list[UUID]:
    """Return persons who are to be read again."""
    return [row[0] for row in await driver(connection).fetch(_WAITING, limit)]


async def take_over(tx: AsyncConnection, told: Mapping[UUID, KnownPerson], asked: Collection[UUID]) -> None:
    """Keep what the directory told of persons who were asked about; whom it does not know is asked about no more."""
    await lock(tx, asked)
    rows = [(one.id, one.display_name, one.version) for one in told.values()]
    if rows:
        await driver(tx).execute(_TAKE_OVER, *map(list, zip(*rows, strict=True)))
    await driver(tx).execute(_GIVE_UP, [identifier for identifier in asked if identifier not in told])
