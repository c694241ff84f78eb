"""Statements on persons. They go straight to the driver: at thousands of rows a second its overhead is what counts.

Look-ups join by LATERAL with OFFSET 0, which keeps them on their indexes whatever the planner believes of a table that
was empty when the plan was made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person
from services.directory.store.person_vault import PersonVault, SealedPerson
from shared.db import driver

COLUMNS: Final = """
    p.id, p.state, p.version, p.name_sealed, p.phone_sealed, p.birth_date, p.gender, p.verification_level, p.divisions, p.merged_into,
    p.lent_divisions, p.name_version, p.create_time, p.update_time, k.wrapped, d.position, d.type, d.number_sealed, d.converted
"""
PERSON: Final = f"""
    SELECT {COLUMNS} FROM person p LEFT JOIN person_key k ON k.person_id = p.id LEFT JOIN person_document d ON d.person_id = p.id
"""  # noqa: S608 - made of constants

_READ: Final = f"""
SELECT found.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL ({PERSON} WHERE p.id = wanted.id OFFSET 0) found
"""  # noqa: S608 - made of constants
_LOCK: Final = "SELECT id FROM person WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE"
_BY_DOCUMENT: Final = f"""
SELECT wanted.blind_index, found.*
FROM unnest($1::bytea[]) AS wanted (blind_index)
CROSS JOIN LATERAL (SELECT person_id FROM person_document WHERE blind_index = wanted.blind_index OFFSET 0) holder
CROSS JOIN LATERAL ({PERSON} WHERE p.id = holder.person_id OFFSET 0) found
"""  # noqa: S608 - made of constants
_BY_PHONE: Final = "SELECT id FROM person WHERE phone_index = $1 AND state <> 3 ORDER BY id LIMIT $2"
# People who share name and birthday in bulk must not cost their square: whoever asks looks at the nearest sixteen. BETWEEN a value and
# itself, and not `=`, because only an order that is not given already obliges the planner to walk the index and stop; for an equality it
# may first gather every record of that likeness.
NEAREST: Final = 16
LIKE: Final = f"""
SELECT wanted.id, alike.id AS other
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[]) AS wanted (id, likeness, phone_index, phone_likeness)
CROSS JOIN LATERAL (
    (SELECT p.id FROM (
        SELECT id, state FROM person
        WHERE likeness BETWEEN wanted.likeness AND wanted.likeness ORDER BY likeness LIMIT {NEAREST}
    ) p WHERE p.state = 1 AND p.id <> wanted.id ORDER BY p.id LIMIT $5)
    UNION
    (SELECT p.id FROM (
        SELECT id, state FROM person
        WHERE phone_index = wanted.phone_index AND phone_likeness BETWEEN wanted.phone_likeness AND wanted.phone_likeness
        ORDER BY phone_likeness LIMIT {NEAREST}
    ) p WHERE p.state = 1 AND p.id <> wanted.id ORDER BY p.id LIMIT $5)
) alike
"""  # noqa: S608 - made of constants
_INSERT: Final = """
WITH new AS MATERIALIZED (
    SELECT * FROM unnest(
        $2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bigint[], $7::bigint[], $8::bigint[], $9::date[], $10::smallint[],
        $11::smallint[], $12::text[], $13::smallint[], $14::bytea[], $15::bytea[], $16::boolean[]
    ) AS new (id, wrapped, name_sealed, phone_sealed, likeness, phone_index, phone_likeness, birth_date, gender, verification_level,
              division, type, number_sealed, blind_index, converted)
), held AS (
    INSERT INTO person_document (person_id, position, type, number_sealed, blind_index, converted)
    SELECT id, 0, type, number_sealed, blind_index, converted FROM new ORDER BY blind_index
    ON CONFLICT (blind_index) DO NOTHING RETURNING person_id
), keys AS (
    INSERT INTO person_key (person_id, wrapped) SELECT id, wrapped FROM new WHERE id IN (SELECT person_id FROM held)
)
INSERT INTO person (id, state, version, name_sealed, phone_sealed, likeness, phone_index, phone_likeness, birth_date, gender,
    verification_level, divisions, lent_divisions, name_version, create_time, update_time)
SELECT id, 1, 1, name_sealed, phone_sealed, likeness, phone_index, phone_likeness, birth_date, gender,
    verification_level, ARRAY[division], '{}', 1, $1::timestamptz, $1::timestamptz
FROM new WHERE id IN (SELECT person_id FROM held) RETURNING id
"""
_SAVE_STANDING: Final = """
UPDATE person SET state = new.state, version = new.version, verification_level = new.level, divisions = string_to_array(new.divisions, ' '),
    merged_into = new.merged_into, lent_divisions = string_to_array(new.lent, ' '), update_time = new.now
FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::smallint[], $5::text[], $6::uuid[], $7::text[], $8::timestamptz[])
    AS new (id, state, version, level, divisions, merged_into, lent, now)
WHERE person.id = new.id
"""


async def read(connection: AsyncConnection, vault: PersonVault, identifiers: Collection[UUID]) -> dict[UUID, Person]:
    """Return the persons of these identifiers that exist."""
    if not identifiers:
        return {}
    rows = await driver(connection).fetch(_READ, list(identifiers))
    return {person.id: person for person in opened(vault, rows)}


async def lock(tx: AsyncConnection, vault: PersonVault, identifiers: Iterable[UUID]) -> dict[UUID, Person]:
    """Lock persons in the order of their identifiers, then return them as they are now.

    Two statements: only the second sees what was committed while the first waited.
    """
    wanted = sorted(set(identifiers))
    await driver(tx).fetch(_LOCK, wanted)
    return await read(tx, vault, wanted)


async def holders(connection: AsyncConnection, vault: PersonVault, indexes: Collection[bytes]) -> dict[bytes, Person]:
    """Return who holds the documents, by their indexes. A merged record stands for itself: see `survivors`."""
    if not indexes:
        return {}
    rows = await driver(connection).fetch(_BY_DOCUMENT, list(indexes))
    return {index: next(opened(vault, found)) for index, found in groupby(rows, key=itemgetter("blind_index"))}


async def survivors(connection: AsyncConnection, vault: PersonVault, persons: Iterable[Person]) -> dict[UUID, Person]:
    """Return, for each person, the record that its mergers lead to: itself when it was not merged."""
    ends = {person.id: person for person in persons}
    while following := {start: end.merged_into for start, end in ends.items() if end.merged_into is not None}:
        further = await read(connection, vault, set(following.values()))
        ends |= {start: further[onward] for start, onward in following.items()}
    return ends


async def by_phone(connection: AsyncConnection, vault: PersonVault, phone: str, *, limit: int) -> list[Person]:
    """Return the persons with a phone number."""
    rows = await driver(connection).fetch(_BY_PHONE, vault.phone_index(phone), limit)
    found = await read(connection, vault, [row["id"] for row in rows])
    return [person for _, person in sorted(found.items()) if person.phone == phone]


async def alike(connection: AsyncConnection, sealed: Mapping[UUID, SealedPerson], *, limit: int) -> list[tuple[UUID, UUID]]:
    """Return pairs of a given person and an older record with the same name and day of birth, or the same name and phone."""
    columns = [(identifier, one.likeness, one.phone_index, one.phone_likeness) for identifier, one in sealed.items()]
    if not columns:
        return []
    rows = await driver(connection).fetch(LIKE, *map(list, zip(*columns, strict=True)), limit)
    return [(row[0], row[1]) for row in rows]


async def insert(tx: AsyncConnection, persons: Sequence[tuple[Person, SealedPerson]], *, now: datetime) -> set[UUID]:
    """Insert persons made now, each with a first document, and return whose document nobody else held."""
    if not persons:
        return set()
    rows = [
        (
            person.id, sealed.wrapped_key, sealed.name, sealed.phone, sealed.likeness, sealed.phone_index, sealed.phone_likeness,
            person.birth_date, person.gender, person.level, person.divisions[0],
            sealed.documents[0].type, sealed.documents[0].number, sealed.documents[0].blind_index, sealed.documents[0].converted,
        )
        for person, sealed in persons
    ]  # fmt: skip
    kept = await driver(tx).fetch(_INSERT, now, *map(list, zip(*rows, strict=True)))
    return {row[0] for row in kept}


async def save_standing(tx: AsyncConnection, persons: Sequence[Person]) -> None:
    """Write what is not personal of locked persons: state, version, level, divisions, mergers."""
    if not persons:
        return
    rows = [
        (
            person.id, person.state, person.version, person.level, " ".join(person.divisions), person.merged_into,
            " ".join(person.lent_divisions), person.update_time,
        )
        for person in persons
    ]  # fmt: skip
    await driver(tx).execute(_SAVE_STANDING, *map(list, zip(*rows, strict=True)))


def opened(vault: PersonVault, rows: Iterable[Any]) -> Iterator[Person]:
    """Yield a person for each run of rows with the same identifier."""
    for _, run in groupby(rows, key=itemgetter("id")):
        documents = list(run)
        yield vault.open(documents[0], sorted(documents, key=_position) if len(documents) > 1 else documents)


def _position(row: Any) -> int:
    return row["position"] or 0
