"""Answers a request for correction with no."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import record_rules
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def dismiss_correction(tx: AsyncConnection, desk: RecordDesk, errand: Errand, expected: Expected, reason: str) -> ServiceRecord:
    """Dismiss the request about a record as the reviewer saw it."""
    record = await desk.lock_as_seen(tx, errand, expected)
    return await desk.record(tx, errand, record_rules.dismiss_correction(record, reason, now=desk.clock.now()))
