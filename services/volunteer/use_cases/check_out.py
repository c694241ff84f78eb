"""Checks a volunteer out (签退)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import record_rules
from services.volunteer.domain.fence import Position
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.errand import Errand


async def check_out(tx: AsyncConnection, desk: RecordDesk, errand: Errand, *, identifier: UUID, position: Position | None) -> ServiceRecord:
    """End a check-in at this moment; it counts from now on."""
    record = await desk.lock(tx, errand, identifier)
    project = await desk.project(tx, record)
    return await desk.record(tx, errand, record_rules.check_out(record, project, position, now=desk.clock.now()))
