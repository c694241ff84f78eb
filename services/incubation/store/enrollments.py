"""Statements on enrollments."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.enrollment import Enrollment
from services.incubation.events import ENROLLMENT, OUTBOX
from shared.aggregates import History, Recorder, Shelf

SHELF: Final = Shelf.flat(
    "enrollment",
    "enrollments",
    Enrollment,
    place="place",
    training="training_id",
    base="base_id",
    person="person_id",
    organization="organization_id",
)

RECORDER: Final = Recorder(SHELF, History("enrollment_change", "enrollment_id"), ENROLLMENT, OUTBOX)


async def live(tx: AsyncConnection, training: UUID, person: UUID) -> Enrollment | None:
    """Keep the enrollment of a person on the roster of a training as it is, and return it; None where there is none."""
    found = await SHELF.fetch(tx, "WHERE training_id = $1 AND person_id = $2 AND state = 1 FOR SHARE", training, person)
    return found[0] if found else None
