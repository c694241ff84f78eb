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


IN_USE: Final = """made.state = 1 AND (
    made.version > 1
    OR EXISTS (SELECT FROM completion_certificate c WHERE c.enrollment_id = made.id AND c.state = 1)
    OR EXISTS (SELECT FROM attendance a WHERE a.enrollment_id = made.id AND (a.source <> 3 OR a.version > 1))
    OR EXISTS (SELECT FROM training t WHERE t.id = made.training_id AND t.state <> 2)
)"""
"""An enrollment `made` by an import was changed since, stands under a certificate, was attended by other ways, or its training is over."""


async def live(tx: AsyncConnection, training: UUID, person: UUID) -> Enrollment | None:
    """Keep the enrollment of a person on the roster of a training as it is, and return it; None where there is none."""
    found = await SHELF.fetch(tx, "WHERE training_id = $1 AND person_id = $2 AND state = 1 FOR SHARE", training, person)
    return found[0] if found else None
