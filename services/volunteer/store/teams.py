"""Statements on teams."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.team import ApprovingUnit, JoinMode, Standing, Team, TeamKind, WayIn
from services.volunteer.domain.team_lifecycle import TeamState
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

VERSIONS: Final = "SELECT 'teams/' || id AS name, version FROM team"
"""Name and version of every team, those that were disbanded included."""

_COLUMNS: Final = (
    "id, display_name, kind, credit_code, unit_name, unit_credit_code, community, join_mode, password_code, state, state_reason, version, "
    "create_time, update_time"
)
_PARAMETERS: Final = "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14"
_READ: Final = f"SELECT {_COLUMNS} FROM team WHERE id = ANY ($1::uuid[])"  # noqa: S608 — made of constants, as all below
_LOCK: Final = f"SELECT {_COLUMNS} FROM team WHERE id = $1 FOR UPDATE"  # noqa: S608
_HOLD: Final = f"SELECT {_COLUMNS} FROM team WHERE id = $1 FOR SHARE"  # noqa: S608
_AFTER: Final = f"SELECT {_COLUMNS} FROM team WHERE id > $1 ORDER BY id LIMIT $2"  # noqa: S608
_INSERT: Final = f"INSERT INTO team ({_COLUMNS}) VALUES ({_PARAMETERS})"  # noqa: S608
_SAVE: Final = f"UPDATE team SET ({_COLUMNS}) = ROW ({_PARAMETERS}) WHERE id = $1"  # noqa: S608
_PAGE: Final = f"""
SELECT {_COLUMNS} FROM team
WHERE community >= $1 AND community < $2 AND (community, id) > ($3, $4) AND state = coalesce($6, state) AND kind = coalesce($7, kind)
ORDER BY community, id LIMIT $5
"""  # noqa: S608


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Team]:
    """Return the teams of these identifiers that exist."""
    return {row["id"]: _team(row) for row in await driver(connection).fetch(_READ, list(identifiers))}


async def lock(tx: AsyncConnection, identifier: UUID) -> Team | None:
    """Lock a team that is to be changed, and return it as it is now; nobody comes in meanwhile."""
    row = await driver(tx).fetchrow(_LOCK, identifier)
    return None if row is None else _team(row)


async def hold(tx: AsyncConnection, identifier: UUID) -> Team | None:
    """Keep a team as it is while somebody comes into it; others may come in at the same time."""
    row = await driver(tx).fetchrow(_HOLD, identifier)
    return None if row is None else _team(row)


async def page(
    connection: AsyncConnection, within: str, *, state: TeamState | None, kind: TeamKind | None, after: tuple[str, UUID], limit: int
) -> list[Team]:
    """Return teams below a division by community and identifier, from behind a place."""
    rows = await driver(connection).fetch(_PAGE, within, within + PAST_THE_DIGITS, *after, limit, state, kind)
    return list(map(_team, rows))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Team]:
    """Return teams in the order of their identifiers."""
    return list(map(_team, await driver(connection).fetch(_AFTER, after, limit)))


async def insert(tx: AsyncConnection, team: Team) -> None:
    """Insert a new team."""
    await driver(tx).execute(_INSERT, *_row(team))


async def save(tx: AsyncConnection, team: Team) -> None:
    """Write a locked team as it is now."""
    await driver(tx).execute(_SAVE, *_row(team))


def _row(one: Team) -> tuple[Any, ...]:
    standing, unit = one.standing, one.standing.unit
    return (
        one.id, one.display_name, standing.kind, standing.credit_code, unit and unit.display_name, unit and unit.credit_code, one.community,
        one.way_in.mode, one.way_in.password_code, one.state, one.state_reason, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _team(row: Any) -> Team:
    unit = None if row["unit_name"] is None else ApprovingUnit(row["unit_name"], row["unit_credit_code"])
    return Team(
        id=row["id"],
        display_name=row["display_name"],
        standing=Standing(TeamKind(row["kind"]), row["credit_code"], unit),
        community=row["community"],
        way_in=WayIn(JoinMode(row["join_mode"]), row["password_code"]),
        state=TeamState(row["state"]),
        state_reason=row["state_reason"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )
