"""What is known of the directory's records beside the volunteers: mergers, and who is to be read again.

A registration and an event about the same person meet in a lock: whichever comes second sees what the first did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver

_LOCK: Final = """
SELECT pg_advisory_xact_lock(hashtextextended(wanted.id::text, 7102)) FROM (SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id) wanted
"""
_HEARD: Final = """
SELECT substr(subject, 9)::uuid, version FROM inbox WHERE consumer = $1 AND aggregate_type = 'person' AND subject = ANY ($2::text[])
"""
_LINK: Final = """
INSERT INTO person_link SELECT * FROM unnest($1::uuid[], $2::uuid[])
ON CONFLICT (person_id) DO UPDATE SET merged_into = excluded.merged_into
"""
_UNLINK: Final = "DELETE FROM person_link WHERE person_id = ANY ($1::uuid[])"
# UNION, not UNION ALL: it ends even if events about two mergers, seen in the wrong order, make a circle for a moment.
_MOVED: Final = """
WITH RECURSIVE behind (id) AS (
    SELECT unnest($1::uuid[]) UNION SELECT l.person_id FROM behind b JOIN person_link l ON l.merged_into = b.id
), way (start, at) AS (
    SELECT v.registered_person_id, v.registered_person_id FROM volunteer v JOIN behind b ON b.id = v.registered_person_id
    UNION SELECT w.start, l.merged_into FROM way w JOIN person_link l ON l.person_id = w.at
)
SELECT v.id, w.at FROM way w JOIN volunteer v ON v.registered_person_id = w.start
WHERE NOT EXISTS (SELECT FROM person_link l WHERE l.person_id = w.at) AND v.person_id <> w.at
"""
_TO_READ: Final = """
INSERT INTO person_to_read SELECT * FROM unnest($1::uuid[], $2::bigint[])
ON CONFLICT (person_id) DO UPDATE SET version = greatest(person_to_read.version, excluded.version)
"""
_WAITING: Final = "SELECT person_id FROM person_to_read ORDER BY person_id LIMIT $1"
_WAS_READ: Final = """
DELETE FROM person_to_read USING unnest($1::uuid[], $2::bigint[]) AS known (id, version)
WHERE person_id = known.id AND person_to_read.version <= known.version
"""


async def lock(tx: AsyncConnection, persons: Iterable[UUID]) -> None:
    """Keep others from registering these persons, or from following what happens to them, until the transaction ends."""
    await driver(tx).execute(_LOCK, list(set(persons)))


async def heard(tx: AsyncConnection, consumer: str, persons: Iterable[UUID]) -> dict[UUID, int]:
    """Return the versions up to which events about these persons were applied."""
    names = [f"persons/{person}" for person in persons]
    return {row[0]: row[1] for row in await driver(tx).fetch(_HEARD, consumer, names)}


async def relink(tx: AsyncConnection, mergers: Mapping[UUID, UUID | None]) -> None:
    """Write what records were merged into; None for those that stand on their own."""
    merged = {person: survivor for person, survivor in mergers.items() if survivor is not None}
    inner = driver(tx)
    await inner.execute(_UNLINK, [person for person in mergers if person not in merged])
    if merged:
        await inner.execute(_LINK, list(merged), list(merged.values()))


async def moved(tx: AsyncConnection, persons: Iterable[UUID]) -> dict[UUID, UUID]:
    """Return the volunteers behind these persons whose surviving record is another than they say, with that record."""
    return {row[0]: row[1] for row in await driver(tx).fetch(_MOVED, list(persons))}


async def to_read(tx: AsyncConnection, persons: Mapping[UUID, int]) -> None:
    """Remember to read persons again, in a version at least this new."""
    if persons:
        await driver(tx).execute(_TO_READ, list(persons), list(persons.values()))


async def waiting(connection: AsyncConnection, limit: int) -> list[UUID]:
    """Return persons who are to be read."""
    return [row[0] for row in await driver(connection).fetch(_WAITING, limit)]


async def were_read(tx: AsyncConnection, persons: Mapping[UUID, int]) -> None:
    """Forget about persons who were read in these versions; one who changed again meanwhile stays."""
    await driver(tx).execute(_WAS_READ, list(persons), list(persons.values()))


async def were_missing(tx: AsyncConnection, persons: Collection[UUID]) -> None:
    """Forget about persons whom the directory does not know."""
    await driver(tx).execute("DELETE FROM person_to_read WHERE person_id = ANY ($1::uuid[])", list(persons))
