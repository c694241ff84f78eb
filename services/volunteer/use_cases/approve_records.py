"""Confirms pending records (审核通过)."""

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


async def approve_record(tx: AsyncConnection, desk: RecordDesk, errand: Errand, expected: Expected) -> ServiceRecord:
    """Confirm a record as the reviewer saw it."""
    record = await desk.lock_as_seen(tx, errand, expected)
    await desk.assert_unflagged(tx, record)
    return await desk.record(tx, errand, record_rules.approve(record, now=desk.clock.now()))


async def approve_records(
    tx: AsyncConnection, desk: RecordDesk, errand: Errand, wanted: Sequence[Expected]
) -> list[Outcome[ServiceRecord]]:
    """Confirm many, with an outcome for each."""
    return await desk.each(tx, errand, wanted, partial(record_rules.approve, now=desk.clock.now()), unflagged=True)
