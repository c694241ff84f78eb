"""Statements on what is personal of a known person: changed by its own key, destroyed with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person
from services.directory.store.person_vault import PersonVault, SealedPerson
from shared.db import driver

_KEY: Final = "SELECT wrapped FROM person_key WHERE person_id = $1"
_SAVE: Final = """
UPDATE person SET name_sealed = $2, phone_sealed = $3, likeness = $4, phone_index = $5, phone_likeness = $6, birth_date = $7, gender = $8,
    verification_level = $9, name_version = $10, version = $11, update_time = $12
WHERE id = $1
"""
_DROP_DOCUMENTS: Final = "DELETE FROM person_document WHERE person_id = ANY ($1::uuid[])"
_ADD_DOCUMENTS: Final = """
INSERT INTO person_document (person_id, position, type, number_sealed, blind_index, converted)
SELECT $1, position, type, number_sealed, blind_index, converted
FROM unnest($2::smallint[], $3::smallint[], $4::bytea[], $5::bytea[], $6::boolean[])
    AS new (position, type, number_sealed, blind_index, converted)
ORDER BY blind_index ON CONFLICT (blind_index) DO NOTHING RETURNING position
"""
_CLUSTER: Final = """
WITH RECURSIVE cluster AS (
    SELECT $1::uuid AS id UNION SELECT person.id FROM person JOIN cluster ON person.merged_into = cluster.id
) SELECT id FROM cluster
"""
_DROP_KEYS: Final = "DELETE FROM person_key WHERE person_id = ANY ($1::uuid[])"
_EMPTY: Final = """
UPDATE person SET state = 3, version = version + 1, name_sealed = NULL, phone_sealed = NULL, likeness = NULL, phone_index = NULL,
    phone_likeness = NULL, birth_date = NULL, gender = 0, verification_level = 1, divisions = '{}', merged_into = NULL,
    lent_divisions = '{}', update_time = $2
WHERE id = ANY ($1::uuid[])
"""


async def save(tx: AsyncConnection, vault: PersonVault, person: Person, *, documents_changed: bool) -> tuple[SealedPerson, list[int]]:
    """Write a locked person sealed anew; return what was sealed and the positions of documents that somebody else holds."""
    inner = driver(tx)
    sealed = vault.reseal(person, await inner.fetchval(_KEY, person.id))
    await inner.execute(
        _SAVE, person.id, sealed.name, sealed.phone, sealed.likeness, sealed.phone_index, sealed.phone_likeness, person.birth_date,
        person.gender, person.level, person.name_version, person.version, person.update_time,
    )  # fmt: skip
    if not documents_changed:
        return sealed, []
    await inner.execute(_DROP_DOCUMENTS, [person.id])
    rows: Sequence[tuple[object, ...]] = [(one.position, one.type, one.number, one.blind_index, one.converted) for one in sealed.documents]
    kept = {row[0] for row in await inner.fetch(_ADD_DOCUMENTS, person.id, *map(list, zip(*rows, strict=True)))}
    return sealed, [one.position for one in sealed.documents if one.position not in kept]


async def cluster(connection: AsyncConnection, survivor: UUID) -> set[UUID]:
    """Return a person and all records that were merged into it, over any number of steps."""
    return {row[0] for row in await driver(connection).fetch(_CLUSTER, survivor)}


async def destroy(tx: AsyncConnection, persons: Collection[UUID], *, now: datetime) -> None:
    """Destroy keys, ciphertexts, indexes, documents and whereabouts of locked persons; what stays says nothing about them."""
    inner = driver(tx)
    wanted = list(persons)
    await inner.execute(_DROP_KEYS, wanted)
    await inner.execute(_DROP_DOCUMENTS, wanted)
    await inner.execute(_EMPTY, wanted, now)
