"""Sign-ups, and the statements that only they have.

Locks are taken in one order: the volunteer, the project, the posts, then sign-ups by identifier.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.sign_up import SignUp
from services.volunteer.events import OUTBOX
from services.volunteer.wire import projects as wire
from shared.aggregates import History, Recorder, Shelf, Telling
from shared.db import driver

SIGN_UPS: Final = Recorder(
    Shelf.flat("sign_up", "signUps", SignUp, project="project_id", post="post_id", volunteer="volunteer_id"),
    History("sign_up_change", "sign_up_id"),
    Telling("sign_up", wire.sign_up_state),
    OUTBOX,
)

_LOCK: Final = "WHERE id = ANY ($1::uuid[]) AND state <= 2 ORDER BY id FOR UPDATE"
_LIVE: Final = "WHERE project_id = $1 AND volunteer_id = $2 AND state <= 2"
_LIVE_IN_PROJECT: Final = "WHERE project_id = $1 AND state <= 2 ORDER BY id"
_OPEN_OF_VOLUNTEERS: Final = """
WHERE volunteer_id = ANY ($1::uuid[]) AND state <= 2
AND EXISTS (SELECT FROM project WHERE project.id = sign_up.project_id AND project.state IN (3, 4))
"""
_MEMBER_OF: Final = "SELECT team_id FROM team_membership WHERE volunteer_id = $1 AND team_id = ANY ($2::uuid[]) AND state = 3"


async def lock_live(tx: AsyncConnection, identifiers: Collection[UUID]) -> list[SignUp]:
    """Lock those of some sign-ups that are live still."""
    return await SIGN_UPS.shelf.fetch(tx, _LOCK, list(identifiers))


async def live(tx: AsyncConnection, project: UUID, volunteer: UUID) -> SignUp | None:
    """Return the live sign-up of a volunteer in a project."""
    return next(iter(await SIGN_UPS.shelf.fetch(tx, _LIVE, project, volunteer)), None)


async def live_in(tx: AsyncConnection, project: UUID) -> list[SignUp]:
    """Return the live sign-ups of a project."""
    return await SIGN_UPS.shelf.fetch(tx, _LIVE_IN_PROJECT, project)


async def open_of(tx: AsyncConnection, volunteers: Collection[UUID]) -> list[SignUp]:
    """Return the live sign-ups of volunteers in projects that are not over."""
    return await SIGN_UPS.shelf.fetch(tx, _OPEN_OF_VOLUNTEERS, list(volunteers))


async def member_of(tx: AsyncConnection, volunteer: UUID, teams: Collection[UUID]) -> set[UUID]:
    """Return to which of these teams a volunteer belongs at this moment; one who leaves later keeps the place."""
    return {row[0] for row in await driver(tx).fetch(_MEMBER_OF, volunteer, list(teams))}
