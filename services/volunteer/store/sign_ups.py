"""Statements on sign-ups. Locks are taken in one order: the volunteer, the project, the posts, then sign-ups by identifier."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from shared.db import driver

VERSIONS: Final = "SELECT 'signUps/' || id AS name, version FROM sign_up"
"""Name and version of every sign-up, those that ended included."""

_COLUMNS: Final = (
    "id, project_id, post_id, community, volunteer_id, state, state_reason, select_time, end_time, version, create_time, update_time"
)
_SELECT: Final = f"SELECT {_COLUMNS} FROM sign_up"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_LOCK: Final = f"{_READ} AND state <= 2 ORDER BY id FOR UPDATE"
_LOCK_ONE: Final = f"{_SELECT} WHERE id = $1 FOR UPDATE"
_AFTER: Final = f"{_SELECT} WHERE id > $1 ORDER BY id LIMIT $2"
_LIVE: Final = f"{_SELECT} WHERE project_id = $1 AND volunteer_id = $2 AND state <= 2"
_LIVE_IN_PROJECT: Final = f"{_SELECT} WHERE project_id = $1 AND state <= 2 ORDER BY id"
_OPEN_OF_VOLUNTEERS: Final = f"""
{_SELECT} WHERE volunteer_id = ANY ($1::uuid[]) AND state <= 2
AND EXISTS (SELECT FROM project WHERE project.id = sign_up.project_id AND project.state IN (3, 4))
"""
_OF_PROJECT: Final = f"{_SELECT} WHERE project_id = $1 AND id > $2 ORDER BY id LIMIT $3"
_OF_PROJECT_IN_STATE: Final = f"{_SELECT} WHERE project_id = $1 AND state = $4 AND id > $2 ORDER BY id LIMIT $3"
_OF_VOLUNTEER: Final = f"{_SELECT} WHERE volunteer_id = $1 AND id > $2 ORDER BY id LIMIT $3"
_MEMBER_OF: Final = "SELECT team_id FROM team_membership WHERE volunteer_id = $1 AND team_id = ANY ($2::uuid[]) AND state = 3"
_INSERT: Final = f"""
INSERT INTO sign_up ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608
_SAVE: Final = """
UPDATE sign_up SET (state, state_reason, select_time, end_time, version, update_time)
    = ROW (new.state, new.state_reason, new.select_time, new.end_time, new.version, new.update_time)
FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bigint[], $7::timestamptz[])
    AS new (id, state, state_reason, select_time, end_time, version, update_time) WHERE sign_up.id = new.id
"""


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, SignUp]:
    """Return the sign-ups of these identifiers that exist."""
    return {one.id: one for one in _sign_ups(await driver(connection).fetch(_READ, list(identifiers)))}


async def lock(tx: AsyncConnection, identifier: UUID) -> SignUp:
    """Lock a sign-up that exists, and return it as it is now."""
    return _sign_up(await driver(tx).fetchrow(_LOCK_ONE, identifier))


async def lock_live(tx: AsyncConnection, identifiers: Collection[UUID]) -> list[SignUp]:
    """Lock those of some sign-ups that are live still."""
    return _sign_ups(await driver(tx).fetch(_LOCK, list(identifiers)))


async def live(tx: AsyncConnection, project: UUID, volunteer: UUID) -> SignUp | None:
    """Return the live sign-up of a volunteer in a project."""
    row = await driver(tx).fetchrow(_LIVE, project, volunteer)
    return None if row is None else _sign_up(row)


async def live_in(tx: AsyncConnection, project: UUID) -> list[SignUp]:
    """Return the live sign-ups of a project."""
    return _sign_ups(await driver(tx).fetch(_LIVE_IN_PROJECT, project))


async def open_of(tx: AsyncConnection, volunteers: Collection[UUID]) -> list[SignUp]:
    """Return the live sign-ups of volunteers in projects that are not over."""
    return _sign_ups(await driver(tx).fetch(_OPEN_OF_VOLUNTEERS, list(volunteers)))


async def member_of(tx: AsyncConnection, volunteer: UUID, teams: Collection[UUID]) -> set[UUID]:
    """Return to which of these teams a volunteer belongs at this moment; one who leaves later keeps the place."""
    return {row[0] for row in await driver(tx).fetch(_MEMBER_OF, volunteer, list(teams))}


async def of_project(connection: AsyncConnection, project: UUID, *, state: SignUpState | None, after: UUID, limit: int) -> list[SignUp]:
    """Return the sign-ups of a project from behind an identifier, oldest first."""
    if state is None:
        return _sign_ups(await driver(connection).fetch(_OF_PROJECT, project, after, limit))
    return _sign_ups(await driver(connection).fetch(_OF_PROJECT_IN_STATE, project, after, limit, state))


async def of_volunteer(connection: AsyncConnection, volunteer: UUID, *, after: UUID, limit: int) -> list[SignUp]:
    """Return the sign-ups of a volunteer from behind an identifier, oldest first."""
    return _sign_ups(await driver(connection).fetch(_OF_VOLUNTEER, volunteer, after, limit))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[SignUp]:
    """Return sign-ups in the order of their identifiers."""
    return _sign_ups(await driver(connection).fetch(_AFTER, after, limit))


async def insert(tx: AsyncConnection, one: SignUp) -> bool:
    """Insert a new sign-up; tell whether the volunteer had no live one in the project."""
    written = (
        one.id, one.project, one.post, one.community, one.volunteer, one.state, one.state_reason, one.select_time, one.end_time,
        one.version, one.create_time, one.update_time,
    )  # fmt: skip
    return await driver(tx).fetchval(_INSERT, *written) is not None


async def save(tx: AsyncConnection, changed: Sequence[SignUp]) -> None:
    """Write locked sign-ups as they are now."""
    written = [(one.id, one.state, one.state_reason, one.select_time, one.end_time, one.version, one.update_time) for one in changed]
    await driver(tx).execute(_SAVE, *map(list, zip(*written, strict=True)))


def _sign_ups(found: Sequence[Any]) -> list[SignUp]:
    return list(map(_sign_up, found))


def _sign_up(row: Any) -> SignUp:
    identifier, project, post, community, volunteer, state, *rest = row
    return SignUp(identifier, project, post, community, volunteer, SignUpState(state), *rest)
