"""Statements on spot checks, their populations and samples."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.spot_check import (
    LARGEST_POPULATION,
    CheckFinding,
    Item,
    Plan,
    Population,
    SpotCheck,
    SpotCheckFact,
    SpotCheckState,
)
from services.volunteer.events import OUTBOX, spot_check_event
from shared.caller import EVERYWHERE
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

VERSIONS: Final = "SELECT 'spotChecks/' || id AS name, version FROM spot_check"
"""Name and version of every spot check."""

_COLUMNS: Final = (
    "id, division, first_day, last_day, state, population_size, population_digest, seed_source, seed, sample_size, confirmed, disputed, "
    "created_by, create_time, draw_time, publish_time, version, update_time"
)
_PARAMETERS: Final = ", ".join(f"${at}" for at in range(1, 19))
_READ: Final = f"SELECT {_COLUMNS} FROM spot_check WHERE id = ANY ($1::uuid[])"  # noqa: S608 — made of constants, as all below
_LOCK: Final = f"{_READ} FOR UPDATE"
_AFTER: Final = f"SELECT {_COLUMNS} FROM spot_check WHERE id > $1 ORDER BY id LIMIT $2"  # noqa: S608
# A published one is everybody's; the others are for those whose scopes the divisions lie in.
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM spot_check
WHERE division >= $1 AND division < $2 AND id < $3 AND state = coalesce($4, state) AND (state = 3 OR division LIKE ANY ($5::text[]))
ORDER BY id DESC LIMIT $6
"""  # noqa: S608
_INSERT: Final = f"INSERT INTO spot_check ({_COLUMNS}) VALUES ({_PARAMETERS})"  # noqa: S608
_SAVE: Final = f"UPDATE spot_check SET ({_COLUMNS}) = ROW ({_PARAMETERS}) WHERE id = $1"  # noqa: S608
_LYING: Final = "FROM service_record WHERE community >= $1 AND community < $2 AND day BETWEEN $3 AND $4 AND state = 3"
_MEASURE: Final = """
SELECT count(*), encode(sha256(convert_to(coalesce(string_agg(record_id::text || E'\\n', '' ORDER BY record_id), ''), 'UTF8')), 'hex')
FROM spot_check_population WHERE spot_check_id = $1
"""
_FREEZE: Final = f"""
INSERT INTO spot_check_population (spot_check_id, record_id) SELECT $5, id {_LYING} LIMIT {LARGEST_POPULATION + 1}
"""
_DRAW: Final = """
INSERT INTO spot_check_item (spot_check_id, position, record_id)
SELECT $1, row_number() OVER (), record_id FROM (
    SELECT record_id FROM spot_check_population WHERE spot_check_id = $1
    ORDER BY sha256(convert_to($2 || record_id::text, 'UTF8')), record_id LIMIT $3
) AS drawn
"""
_ITEM_COLUMNS: Final = "record_id, position, finding, revoked, note, checked_by, check_time"
_ITEM: Final = f"SELECT {_ITEM_COLUMNS} FROM spot_check_item WHERE spot_check_id = $1 AND record_id = $2"  # noqa: S608
_ITEMS: Final = f"SELECT {_ITEM_COLUMNS} FROM spot_check_item WHERE spot_check_id = $1 AND position > $2 ORDER BY position LIMIT $3"  # noqa: S608
_SAVE_ITEM: Final = """
UPDATE spot_check_item SET (finding, revoked, note, checked_by, check_time) = ROW ($3, $4, $5, $6, $7)
WHERE spot_check_id = $1 AND record_id = $2
"""
_POPULATION: Final = "SELECT record_id FROM spot_check_population WHERE spot_check_id = $1 AND record_id > $2 ORDER BY record_id LIMIT $3"


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, SpotCheck]:
    """Return the spot checks of these identifiers that exist."""
    return {row["id"]: _check(row) for row in await driver(connection).fetch(_READ, list(identifiers))}


async def lock(tx: AsyncConnection, identifier: UUID) -> SpotCheck | None:
    """Lock a spot check, after the records that change with it, and return it as it is now."""
    row = await driver(tx).fetchrow(_LOCK, [identifier])
    return None if row is None else _check(row)


async def page(
    connection: AsyncConnection, within: str, scopes: Sequence[str], state: SpotCheckState | None, *, after: UUID, limit: int
) -> list[SpotCheck]:
    """Return spot checks of a division and below it, newest first, from behind a place: published ones, and those in the scopes."""
    inside = ["%" if scope == EVERYWHERE else f"{scope}%" for scope in scopes]
    rows = await driver(connection).fetch(_PAGE, within, within + PAST_THE_DIGITS, after, state, inside, limit)
    return list(map(_check, rows))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[SpotCheck]:
    """Return spot checks in the order of their identifiers."""
    return list(map(_check, await driver(connection).fetch(_AFTER, after, limit)))


async def freeze(tx: AsyncConnection, check: UUID, plan: Plan) -> Population:
    """Keep the effective records that lie in a plan, one more than may be at the most, and return how many they are and their digest.

    The spot check itself is recorded after it, in the same transaction.
    """
    await driver(tx).execute(_FREEZE, plan.division, plan.division + PAST_THE_DIGITS, plan.first_day, plan.last_day, check)
    size, digest = await driver(tx).fetchrow(_MEASURE, check) or (0, "")
    return Population(size, digest)


async def draw(tx: AsyncConnection, one: SpotCheck) -> None:
    """Draw the sample: the first of the population by the hash of the seed and their identifiers."""
    await driver(tx).execute(_DRAW, one.id, one.seed, one.sample_size)


async def item(tx: AsyncConnection, check: UUID, record: UUID) -> Item | None:
    """Return a record of the sample; it changes only while its spot check is locked."""
    row = await driver(tx).fetchrow(_ITEM, check, record)
    return None if row is None else _item(row)


async def items(connection: AsyncConnection, check: UUID, *, after: int, limit: int) -> list[Item]:
    """Return the sample in its order, from behind a position."""
    return list(map(_item, await driver(connection).fetch(_ITEMS, check, after, limit)))


async def population(connection: AsyncConnection, check: UUID, *, after: UUID, limit: int) -> list[UUID]:
    """Return the population in the order of its digest, from behind a record."""
    return [row[0] for row in await driver(connection).fetch(_POPULATION, check, after, limit)]


async def save_item(tx: AsyncConnection, check: UUID, one: Item) -> None:
    """Write what was found out about a record."""
    await driver(tx).execute(_SAVE_ITEM, check, one.record, one.finding, one.revoked, one.note, one.checked_by, one.check_time)


async def record(tx: AsyncConnection, fact: SpotCheckFact, *, actor: str, traceparent: str) -> None:
    """Write a fact about a spot check that is locked or new, and tell of it."""
    one = fact.check
    await driver(tx).execute(_INSERT if one.version == 1 else _SAVE, *_row(one))
    await OUTBOX.append(tx, [spot_check_event(fact, actor=actor, traceparent=traceparent)])


def _row(one: SpotCheck) -> tuple[Any, ...]:
    plan, lying = one.plan, one.population
    return (
        one.id, plan.division, plan.first_day, plan.last_day, one.state, lying.size, lying.digest, plan.seed_source, one.seed,
        one.sample_size, one.confirmed, one.disputed, one.created_by, one.create_time, one.draw_time, one.publish_time, one.version,
        one.update_time,
    )  # fmt: skip


def _check(row: Any) -> SpotCheck:
    return SpotCheck(
        id=row["id"],
        plan=Plan(row["division"], row["first_day"], row["last_day"], row["sample_size"], row["seed_source"]),
        state=SpotCheckState(row["state"]),
        population=Population(row["population_size"], row["population_digest"]),
        seed=row["seed"],
        sample_size=row["sample_size"],
        confirmed=row["confirmed"],
        disputed=row["disputed"],
        created_by=row["created_by"],
        create_time=row["create_time"],
        draw_time=row["draw_time"],
        publish_time=row["publish_time"],
        version=row["version"],
        update_time=row["update_time"],
    )


def _item(row: Any) -> Item:
    record, position, finding, *rest = row
    return Item(record, position, CheckFinding(finding) if finding else None, *rest)
