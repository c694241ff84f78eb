"""Gives a record other times (更正); the old ones stay in its history."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import record_rules
from services.volunteer.domain.service_period import Period
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def correct_record(
    tx: AsyncConnection, desk: RecordDesk, errand: Errand, *, expected: Expected, period: Period, reason: str
) -> ServiceRecord:
    """Correct a record as the reviewer saw it; the hours of one that counts follow at once."""
    record = await desk.lock_as_seen(tx, errand, expected)
    project = await desk.project(tx, record)
    return await desk.record(tx, errand, record_rules.correct(record, project, period, reason, now=desk.clock.now()))
