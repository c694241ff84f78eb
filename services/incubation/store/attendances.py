"""Statements on attendances."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.attendance import Attendance
from services.incubation.events import ATTENDANCE, OUTBOX
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

SHELF: Final = Shelf.flat(
    "attendance",
    "attendances",
    Attendance,
    place="place",
    enrollment="enrollment_id",
    session="session_id",
    training="training_id",
    base="base_id",
    person="person_id",
)

RECORDER: Final = Recorder(SHELF, History("attendance_change", "attendance_id"), ATTENDANCE, OUTBOX)

_ATTENDED: Final = "SELECT EXISTS (SELECT FROM attendance WHERE {column} = $1 AND state = 1)"
_COUNT: Final = "SELECT count(*) FROM attendance WHERE enrollment_id = $1 AND state = 1"


async def recorded(tx: AsyncConnection, session: UUID, enrollment: UUID) -> Attendance | None:
    """Return the attendance of somebody at a session that counts."""
    found = await SHELF.fetch(tx, "WHERE session_id = $1 AND enrollment_id = $2 AND state = 1", session, enrollment)
    return found[0] if found else None


async def of_training(tx: AsyncConnection, training: UUID) -> bool:
    """Tell whether anybody attended a training."""
    return bool(await driver(tx).fetchval(_ATTENDED.format(column="training_id"), training))


async def of_session(tx: AsyncConnection, session: UUID) -> bool:
    """Tell whether anybody attended a session."""
    return bool(await driver(tx).fetchval(_ATTENDED.format(column="session_id"), session))


async def count(tx: AsyncConnection, enrollment: UUID) -> int:
    """Return how many sessions somebody attended."""
    return cast("int", await driver(tx).fetchval(_COUNT, enrollment))


async def recorded_of(tx: AsyncConnection, enrollment: UUID) -> list[Attendance]:
    """Lock the attendances of an enrollment that count, and return them."""
    return await SHELF.fetch(tx, "WHERE enrollment_id = $1 AND state = 1 ORDER BY id FOR UPDATE", enrollment)
