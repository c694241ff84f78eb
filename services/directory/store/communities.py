"""Statements on communities. Reading is written out in SQL, because it is what the directory does most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from sqlalchemy import func, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.codes import parent
from services.directory.domain.community import Community, CommunityChanged, Profile, with_path
from services.directory.domain.lifecycle import State
from services.directory.domain.search import spelling
from services.directory.events import OUTBOX, community_changed
from services.directory.store import changes, divisions, tables
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

_COLUMNS: Final = """
code, display_name, state, valid_from, valid_until, changed_on, successors, version, create_time, update_time,
kind, urban_rural_class, party_venue_area_m2, service_facility_area_m2, households, grids
"""
# Four look-ups by primary key a row: a join would let the planner hash all divisions for a page of them.
_PATH: Final = """concat_ws('/',
    (SELECT a.display_name FROM division a WHERE a.code = left(c.code, 2)),
    (SELECT a.display_name FROM division a WHERE a.code = left(c.code, 4)),
    (SELECT a.display_name FROM division a WHERE a.code = left(c.code, 6)),
    (SELECT a.display_name FROM division a WHERE a.code = left(c.code, 9)),
    c.display_name)
"""
_READ: Final = f"SELECT {_COLUMNS}, {_PATH} FROM community c WHERE code = ANY($1)"  # noqa: S608 — constants of ours
_BELOW: Final = f"""
SELECT {_COLUMNS}, {_PATH} FROM community c
WHERE code > $1 AND code < $2 AND (state = 1 OR $3) ORDER BY code LIMIT $4
"""  # noqa: S608 — the same
_LOCK: Final = f"SELECT {_COLUMNS} FROM community WHERE code = ANY($1) ORDER BY code FOR UPDATE"  # noqa: S608 — the same
_DESCENDANTS: Final = f"""
WITH RECURSIVE descendant (code) AS (
    SELECT $1::text COLLATE "C"
    UNION SELECT unnest(c.successors) FROM descendant d JOIN community c ON c.code = d.code
)
SELECT {_COLUMNS}, {_PATH} FROM community c WHERE code IN (SELECT code FROM descendant)
"""  # noqa: S608 — the same
_FOLLOWING: Final = f"SELECT {_COLUMNS} FROM community WHERE code > $1 ORDER BY code LIMIT $2"  # noqa: S608 — the same

_STATES: Final = {state.value: state for state in State}


async def read(connection: AsyncConnection, codes: Collection[str]) -> dict[str, Community]:
    """Return the communities that are or were on record, by code, each with its full path."""
    return {row[0]: _community(row) for row in await driver(connection).fetch(_READ, list(codes))}


async def below(connection: AsyncConnection, division: str, *, after: str, ended: bool, limit: int) -> list[Community]:
    """Return the communities below a division of any level, by code, those that have ended only when asked for."""
    rows = await driver(connection).fetch(_BELOW, max(division, after), division + PAST_THE_DIGITS, ended, limit)
    return [_community(row) for row in rows]


async def descendants(connection: AsyncConnection, code: str) -> dict[str, Community]:
    """Return a community and all that it has become in any number of steps, by code."""
    return {row[0]: _community(row) for row in await driver(connection).fetch(_DESCENDANTS, code)}


async def following(connection: AsyncConnection, code: str, limit: int) -> list[Community]:
    """Return communities in the order of their codes, without paths."""
    return [_community(row) for row in await driver(connection).fetch(_FOLLOWING, code, limit)]


async def lock(tx: AsyncConnection, codes: Collection[str]) -> dict[str, Community]:
    """Lock communities until the transaction ends, in the order of their codes so that nobody waits in a circle; return them by code."""
    return {row[0]: _community(row) for row in await driver(tx).fetch(_LOCK, list(codes))}


async def record(tx: AsyncConnection, facts: Sequence[CommunityChanged], traceparent: str) -> set[str]:
    """Record what happened: states, history and events. Return the codes that were meant to be new and are not; then all must be undone."""
    born = sorted((fact.community for fact in facts if fact.change.version == 1), key=lambda community: community.code)
    taken = {community.code for community in born} - await _add(tx, born)
    if taken:
        return taken
    await _save(tx, [fact.community for fact in facts if fact.change.version > 1])
    await changes.add(tx, [fact.change for fact in facts])
    await OUTBOX.append(tx, [community_changed(fact, traceparent) for fact in facts])
    return set()


async def with_paths(tx: AsyncConnection, communities: Sequence[Community]) -> list[Community]:
    """Return communities with their full paths, as a reader would see them."""
    above = await divisions.read(tx, {parent(community.code) for community in communities})
    return [with_path(community, above[parent(community.code)].full_path) for community in communities]


async def _add(tx: AsyncConnection, communities: Sequence[Community]) -> set[str]:
    if not communities:
        return set()
    statement = insert(tables.community).values([_columns(community) for community in communities])
    result = await tx.execute(statement.on_conflict_do_nothing().returning(tables.community.c.code))
    return set(result.scalars())


async def _save(tx: AsyncConnection, communities: Iterable[Community]) -> None:
    for community in communities:
        await tx.execute(update(tables.community).where(tables.community.c.code == community.code).values(_columns(community)))


def _columns(community: Community) -> dict[str, Any]:
    found_by = spelling(community.display_name)
    profile = community.profile
    return {
        "code": community.code,
        "display_name": community.display_name,
        "state": community.state.value,
        "kind": profile.kind,
        "urban_rural_class": profile.urban_rural_class,
        "party_venue_area_m2": profile.party_venue_area_m2,
        "service_facility_area_m2": profile.service_facility_area_m2,
        "households": profile.households,
        "grids": profile.grids,
        "valid_from": community.valid_from,
        "valid_until": community.valid_until,
        "changed_on": community.changed_on,
        "successors": list(community.successors),
        "version": community.version,
        "create_time": community.create_time,
        "update_time": community.update_time,
        "spelling": found_by.text,
        "search_terms": func.array_to_tsvector(sorted(found_by.terms)),
    }


def _community(row: Any) -> Community:
    return Community(
        row[0],
        row[1],
        _STATES[row[2]],
        Profile(row[10], row[11], row[12], row[13], row[14], row[15]),
        row[3],
        row[4],
        row[5],
        tuple(row[6]),
        row[7],
        row[8],
        row[9],
        row[16] if len(row) > 16 else "",  # noqa: PLR2004 — rows that are locked or replicated have no path
    )
