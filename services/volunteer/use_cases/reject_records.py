"""Refuses pending records (审核不通过), or discards check-ins that are open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import record_rules
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.aggregates import Expected
from shared.errand import Errand
from shared.refusals import Outcome


async def reject_record(tx: AsyncConnection, desk: RecordDesk, errand: Errand, expected: Expected, reason: str) -> ServiceRecord:
    """Refuse a record as the reviewer saw it."""
    record = await desk.lock_as_seen(tx, errand, expected)
    return await desk.record(tx, errand, record_rules.reject(record, reason, now=desk.clock.now()))


async def reject_records(
    tx: AsyncConnection, desk: RecordDesk, errand: Errand, wanted: Sequence[Expected], reason: str
) -> list[Outcome[ServiceRecord]]:
    """Refuse many for one reason, with an outcome for each."""
    return await desk.each(tx, errand, wanted, partial(record_rules.reject, reason=reason, now=desk.clock.now()))
