"""Takes an effective record back (撤销)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import record_rules
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def revoke_record(tx: AsyncConnection, desk: RecordDesk, errand: Errand, expected: Expected, reason: str) -> ServiceRecord:
    """Take a record back as the caller saw it; its minutes count no longer."""
    record = await desk.lock_as_seen(tx, errand, expected)
    return await desk.record(tx, errand, record_rules.revoke(record, reason, now=desk.clock.now()))
