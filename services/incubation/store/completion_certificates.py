"""Statements on certificates of completion."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.events import COMPLETION_CERTIFICATE, OUTBOX
from shared.aggregates import History, Recorder, Shelf

SHELF: Final = Shelf.flat(
    "completion_certificate",
    "completionCertificates",
    CompletionCertificate,
    place="place",
    enrollment="enrollment_id",
    training="training_id",
    base="base_id",
    person="person_id",
)

RECORDER: Final = Recorder(SHELF, History("completion_certificate_change", "completion_certificate_id"), COMPLETION_CERTIFICATE, OUTBOX)


async def live(tx: AsyncConnection, enrollment: UUID) -> CompletionCertificate | None:
    """Lock the certificate of an enrollment that holds, and return it."""
    found = await SHELF.fetch(tx, "WHERE enrollment_id = $1 AND state = 1 FOR UPDATE", enrollment)
    return found[0] if found else None


async def numbered(connection: AsyncConnection, number: str) -> list[CompletionCertificate]:
    """Return the certificate with a number, if there is one."""
    return await SHELF.fetch(connection, "WHERE number = $1", number)
