"""Statements on memberships in teams.

Whoever changes one takes locks in one order: the volunteer, the team, then memberships by identifier. So nobody waits in a circle.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.membership_lifecycle import MembershipState
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import rows
from shared.db import driver

VERSIONS: Final = "SELECT 'teamMemberships/' || id AS name, version FROM team_membership"
"""Name and version of every membership, those that ended included."""

_COLUMNS: Final = "id, team_id, community, volunteer_id, state, state_reason, join_time, end_time, version, create_time, update_time"
_SELECT: Final = f"SELECT {_COLUMNS} FROM team_membership"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_LOCK: Final = f"{_SELECT} WHERE id = $1 FOR UPDATE"
_AFTER: Final = f"{_SELECT} WHERE id > $1 ORDER BY id LIMIT $2"
_LIVE: Final = f"{_SELECT} WHERE team_id = $1 AND volunteer_id = $2 AND state <= 3"
_LIVE_IN_TEAM: Final = f"{_SELECT} WHERE team_id = $1 AND state <= 3 ORDER BY id FOR UPDATE"
_LIVE_OF_VOLUNTEERS: Final = f"{_SELECT} WHERE volunteer_id = ANY ($1::uuid[]) AND state <= 3 ORDER BY id FOR UPDATE"
_OF_TEAM: Final = f"{_SELECT} WHERE team_id = $1 AND id > $2 ORDER BY id LIMIT $3"
_OF_TEAM_IN_STATE: Final = f"{_SELECT} WHERE team_id = $1 AND state = $4 AND id > $2 ORDER BY id LIMIT $3"
_OF_VOLUNTEER: Final = f"{_SELECT} WHERE volunteer_id = $1 AND id > $2 ORDER BY id LIMIT $3"
_INSERT: Final = f"""
INSERT INTO team_membership ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608
_SAVE: Final = """
UPDATE team_membership SET (state, state_reason, join_time, end_time, version, update_time)
    = ROW (new.state, new.state_reason, new.join_time, new.end_time, new.version, new.update_time)
FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bigint[], $7::timestamptz[])
    AS new (id, state, state_reason, join_time, end_time, version, update_time) WHERE team_membership.id = new.id
"""
_HOLD_VOLUNTEER: Final = f"SELECT {rows.COLUMNS} FROM volunteer WHERE id = $1 FOR SHARE"  # noqa: S608


async def hold_volunteer(tx: AsyncConnection, identifier: UUID) -> Volunteer | None:
    """Keep a volunteer as it is while it comes into a team: whoever suspends it waits."""
    row = await driver(tx).fetchrow(_HOLD_VOLUNTEER, identifier)
    return None if row is None else rows.volunteer(row)


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Membership]:
    """Return the memberships of these identifiers that exist."""
    return {one.id: one for one in _memberships(await driver(connection).fetch(_READ, list(identifiers)))}


async def lock(tx: AsyncConnection, identifier: UUID) -> Membership:
    """Lock a membership that exists, and return it as it is now."""
    return _membership(await driver(tx).fetchrow(_LOCK, identifier))


async def live(tx: AsyncConnection, team: UUID, volunteer: UUID) -> Membership | None:
    """Return what a volunteer is in a team at present: a member, an applicant or invited."""
    row = await driver(tx).fetchrow(_LIVE, team, volunteer)
    return None if row is None else _membership(row)


async def lock_team(tx: AsyncConnection, team: UUID) -> list[Membership]:
    """Lock the live memberships of a team that is locked, so that no others come."""
    return _memberships(await driver(tx).fetch(_LIVE_IN_TEAM, team))


async def lock_volunteers(tx: AsyncConnection, volunteers: Collection[UUID]) -> list[Membership]:
    """Lock the live memberships of volunteers who are locked, so that no others come."""
    return _memberships(await driver(tx).fetch(_LIVE_OF_VOLUNTEERS, list(volunteers)))


async def of_team(connection: AsyncConnection, team: UUID, *, state: MembershipState | None, after: UUID, limit: int) -> list[Membership]:
    """Return the memberships of a team from behind an identifier, oldest first."""
    if state is None:
        return _memberships(await driver(connection).fetch(_OF_TEAM, team, after, limit))
    return _memberships(await driver(connection).fetch(_OF_TEAM_IN_STATE, team, after, limit, state))


async def of_volunteer(connection: AsyncConnection, volunteer: UUID, *, after: UUID, limit: int) -> list[Membership]:
    """Return the memberships of a volunteer from behind an identifier, oldest first."""
    return _memberships(await driver(connection).fetch(_OF_VOLUNTEER, volunteer, after, limit))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Membership]:
    """Return memberships in the order of their identifiers."""
    return _memberships(await driver(connection).fetch(_AFTER, after, limit))


async def insert(tx: AsyncConnection, one: Membership) -> bool:
    """Insert a new membership; tell whether the volunteer had no live one in the team."""
    written = (
        one.id, one.team, one.community, one.volunteer, one.state, one.state_reason, one.join_time, one.end_time, one.version,
        one.create_time, one.update_time,
    )  # fmt: skip
    return await driver(tx).fetchval(_INSERT, *written) is not None


async def save(tx: AsyncConnection, memberships: Sequence[Membership]) -> None:
    """Write locked memberships as they are now."""
    written = [(one.id, one.state, one.state_reason, one.join_time, one.end_time, one.version, one.update_time) for one in memberships]
    await driver(tx).execute(_SAVE, *map(list, zip(*written, strict=True)))


def _memberships(found: Sequence[Any]) -> list[Membership]:
    return list(map(_membership, found))


def _membership(row: Any) -> Membership:
    identifier, team, community, volunteer, state, *rest = row
    return Membership(identifier, team, community, volunteer, MembershipState(state), *rest)
