"""Statements on trainings."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.training import Training
from services.incubation.events import OUTBOX, TRAINING
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

SHELF: Final = Shelf.flat("training", "trainings", Training, place="place", course="course_id", base="base_id")

RECORDER: Final = Recorder(SHELF, History("training_change", "training_id"), TRAINING, OUTBOX)

_TAKEN: Final = "SELECT taken FROM training WHERE id = $1"
_TAKE: Final = "UPDATE training SET taken = taken + 1 WHERE id = $1 AND taken < capacity RETURNING taken"
_FREE: Final = "UPDATE training SET taken = taken - 1 WHERE id = $1"


async def taken(tx: AsyncConnection, training: UUID) -> int:
    """Return how many places of a locked training are taken."""
    return cast("int", await driver(tx).fetchval(_TAKEN, training))


async def take_place(tx: AsyncConnection, training: UUID) -> bool:
    """Take a place in a locked training; tell whether there was one. The table's check stands even against those who would not ask."""
    return await driver(tx).fetchval(_TAKE, training) is not None


async def free_place(tx: AsyncConnection, training: UUID) -> None:
    """Give a place in a locked training back."""
    await driver(tx).execute(_FREE, training)
