"""Statements on what clerks have to decide about persons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person_review import Decision, PersonReview, ReviewKind, ReviewState
from services.directory.store.person_vault import PersonVault
from shared.db import driver

_INSERT: Final = """
INSERT INTO person_review (id, kind, state, person_id, other_person_id, decision, decider, version, create_time)
SELECT id, kind, 1, person_id, other_person_id, 0, '', 1, now
FROM unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::timestamptz[]) AS new (id, kind, person_id, other_person_id, now)
ORDER BY person_id, other_person_id ON CONFLICT DO NOTHING
"""
# The update that changes nothing makes the statement return the review that was there before.
_INSERT_NAMES: Final = """
INSERT INTO person_review
    (id, kind, state, person_id, submitted_name_sealed, submitted_index, decision, decider, version, create_time)
SELECT id, 1, 1, person_id, submitted_name_sealed, submitted_index, 0, '', 1, now
FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bigint[], $5::timestamptz[])
    AS new (id, person_id, submitted_name_sealed, submitted_index, now)
ORDER BY person_id, submitted_index
ON CONFLICT (person_id, submitted_index) WHERE submitted_index IS NOT NULL DO UPDATE SET version = person_review.version
RETURNING id, person_id, submitted_index
"""
_WRAPPED: Final = "SELECT person_id, wrapped FROM person_key WHERE person_id = ANY ($1::uuid[])"
_COLUMNS: Final = """
r.id, r.kind, r.state, r.person_id, r.other_person_id, r.submitted_name_sealed, r.decision, r.decider, r.version, r.create_time,
r.resolve_time, k.wrapped
"""
_ONE: Final = f"""
SELECT {_COLUMNS} FROM person_review r LEFT JOIN person_key k ON k.person_id = r.person_id WHERE r.id = $1
"""  # noqa: S608 - made of constants
_LOCK: Final = "SELECT id FROM person_review WHERE id = $1 FOR UPDATE"
# A pair is shown to whoever sees both: the one would give the other away.
_LIST: Final = f"""
SELECT {_COLUMNS}
FROM person_review r
JOIN person p ON p.id = r.person_id
LEFT JOIN person o ON o.id = r.other_person_id
LEFT JOIN person_key k ON k.person_id = r.person_id
WHERE r.state = $1 AND ($2::smallint = 0 OR r.kind = $2) AND r.id > $3
AND ('*' = ANY ($5::text[]) OR (
    EXISTS (SELECT FROM unnest(p.divisions) AS known (code), unnest($5::text[]) AS scope (code) WHERE starts_with(known.code, scope.code))
    AND (o.id IS NULL OR EXISTS (
        SELECT FROM unnest(o.divisions) AS known (code), unnest($5::text[]) AS scope (code) WHERE starts_with(known.code, scope.code)))
))
ORDER BY r.id LIMIT $4
"""  # noqa: S608 - made of constants
_SAVE: Final = """
UPDATE person_review SET state = $2, decision = $3::smallint, decider = $4, resolve_time = $5, version = $6,
    submitted_index = CASE WHEN $3::smallint = 2 THEN NULL ELSE submitted_index END
WHERE id = $1
"""
_PAIR: Final = """
SELECT id FROM person_review
WHERE least(person_id, other_person_id) = least($1::uuid, $2::uuid)
AND greatest(person_id, other_person_id) = greatest($1::uuid, $2::uuid)
AND other_person_id IS NOT NULL AND state = 1
"""
_FORGET: Final = """
UPDATE person_review SET submitted_name_sealed = NULL, submitted_index = NULL, state = 2,
    decision = CASE state WHEN 1 THEN 1 ELSE decision END, decider = CASE state WHEN 1 THEN $2 ELSE decider END,
    resolve_time = coalesce(resolve_time, $3), version = version + 1
WHERE person_id = ANY ($1::uuid[]) OR other_person_id = ANY ($1::uuid[])
"""
FIRST: Final = UUID(int=0)

_KINDS: Final = {int(kind): kind for kind in ReviewKind}
_STATES: Final = {int(state): state for state in ReviewState}
_DECISIONS: Final[dict[int, Decision | None]] = {0: None, **{int(decision): decision for decision in Decision}}


async def insert(tx: AsyncConnection, reviews: Sequence[PersonReview]) -> None:
    """Open reviews of pairs and of documents; what is under review already is not opened again."""
    if not reviews:
        return
    rows = [(review.id, review.kind, review.person_id, review.other_person_id, review.create_time) for review in reviews]
    await driver(tx).execute(_INSERT, *map(list, zip(*rows, strict=True)))


async def insert_names(tx: AsyncConnection, vault: PersonVault, reviews: Sequence[PersonReview]) -> list[UUID]:
    """Open reviews of submitted names and return, for each, the review of that name: an older one where there is one."""
    if not reviews:
        return []
    inner = driver(tx)
    keys = {row[0]: row[1] for row in await inner.fetch(_WRAPPED, list({review.person_id for review in reviews}))}
    wanted = [(review.person_id, vault.submitted_index(review.submitted_name)) for review in reviews]
    rows = {
        place: (
            review.id,
            review.person_id,
            vault.seal_submitted_name(review.submitted_name, review.id, review.person_id, keys[review.person_id]),
            place[1],
            review.create_time,
        )
        for place, review in zip(wanted, reviews, strict=True)
    }
    found = await inner.fetch(_INSERT_NAMES, *map(list, zip(*rows.values(), strict=True)))
    names = {(row["person_id"], row["submitted_index"]): row["id"] for row in found}
    return [names[place] for place in wanted]


async def read(connection: AsyncConnection, vault: PersonVault, identifier: UUID) -> PersonReview | None:
    """Return a review."""
    row = await driver(connection).fetchrow(_ONE, identifier)
    return _review(vault, row) if row else None


async def lock(tx: AsyncConnection, vault: PersonVault, identifier: UUID) -> PersonReview | None:
    """Lock a review and return it as it is now. Lock its persons before."""
    await driver(tx).execute(_LOCK, identifier)
    return await read(tx, vault, identifier)


async def page(
    connection: AsyncConnection,
    vault: PersonVault,
    *,
    state: ReviewState,
    kind: ReviewKind | None,
    scopes: Sequence[str],
    after: UUID,
    limit: int,
) -> list[PersonReview]:
    """Return reviews of persons seen from the scopes, oldest first."""
    rows = await driver(connection).fetch(_LIST, state, kind or 0, after, limit, list(scopes))
    return [_review(vault, row) for row in rows]


async def save(tx: AsyncConnection, review: PersonReview) -> None:
    """Write the decision on a locked review. A name that was taken over may be submitted, and doubted, again."""
    await driver(tx).execute(_SAVE, review.id, review.state, review.decision or 0, review.decider, review.resolve_time, review.version)


async def lock_pair(tx: AsyncConnection, vault: PersonVault, one: UUID, other: UUID) -> PersonReview | None:
    """Lock the open review of two possible duplicates, if there is one. Lock the two before."""
    identifier = await driver(tx).fetchval(_PAIR, one, other)
    return None if identifier is None else await lock(tx, vault, identifier)


async def forget(tx: AsyncConnection, persons: Collection[UUID], *, decider: str, now: Any) -> None:
    """Destroy the names submitted for erased persons and close what was still to be decided about them."""
    await driver(tx).execute(_FORGET, list(persons), decider, now)


def _review(vault: PersonVault, row: Any) -> PersonReview:
    sealed, wrapped = row["submitted_name_sealed"], row["wrapped"]
    return PersonReview(
        id=row["id"],
        kind=_KINDS[row["kind"]],
        person_id=row["person_id"],
        create_time=row["create_time"],
        other_person_id=row["other_person_id"],
        submitted_name=vault.open_submitted_name(sealed, row["id"], row["person_id"], wrapped) if sealed and wrapped else "",
        state=_STATES[row["state"]],
        decision=_DECISIONS[row["decision"]],
        decider=row["decider"],
        resolve_time=row["resolve_time"],
        version=row["version"],
    )
