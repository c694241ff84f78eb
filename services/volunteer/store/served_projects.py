"""Statements on projects as records see them, and on who was selected for one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.fence import Fence, Position
from services.volunteer.domain.project_lifecycle import ProjectState
from services.volunteer.domain.served_project import ServedProject
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from shared.db import driver

_READ: Final = """
SELECT id, community, first_day, last_day, state, backfilled, latitudes, longitudes, radii_m FROM project WHERE id = ANY ($1::uuid[])
"""
_HOLD: Final = f"{_READ} ORDER BY id FOR SHARE"
_SELECTED: Final = """
SELECT project_id, volunteer_id FROM sign_up JOIN unnest($1::uuid[], $2::uuid[]) AS wanted (project_id, volunteer_id)
    USING (project_id, volunteer_id) WHERE state = $3
"""


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, ServedProject]:
    """Return the projects of these identifiers that exist."""
    return _by_id(await driver(connection).fetch(_READ, list(identifiers)))


async def hold(tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, ServedProject]:
    """Keep projects as they are while service for them is recorded; others may record at the same time."""
    return _by_id(await driver(tx).fetch(_HOLD, list(identifiers)))


async def selected(tx: AsyncConnection, pairs: Collection[tuple[UUID, UUID]]) -> set[tuple[UUID, UUID]]:
    """Return those pairs of a project and a volunteer who has a place in it."""
    wanted = list(pairs)
    rows = await driver(tx).fetch(
        _SELECTED, [project for project, _ in wanted], [volunteer for _, volunteer in wanted], SignUpState.SELECTED
    )
    return {(row[0], row[1]) for row in rows}


def _by_id(rows: Sequence[Any]) -> dict[UUID, ServedProject]:
    return {row["id"]: _project(row) for row in rows}


def _project(row: Any) -> ServedProject:
    state = ProjectState(row["state"])
    places = list(zip(row["latitudes"], row["longitudes"], row["radii_m"], strict=True))
    fenced = all(radius is not None for _, _, radius in places)  # where one place has none, one may be anywhere
    return ServedProject(
        id=row["id"],
        community=row["community"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        running=state is ProjectState.RUNNING,
        served=state in (ProjectState.RUNNING, ProjectState.CLOSED),
        back_filled=row["backfilled"],
        fences=tuple(Fence(Position(latitude, longitude), radius) for latitude, longitude, radius in places) if fenced else (),
    )
