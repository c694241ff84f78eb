"""Refuses a volunteer who waits for review (审核不通过)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import rules
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.use_cases.desk import Desk
from shared.aggregates import Expected
from shared.errand import Errand


async def reject_volunteer(tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected, reason: str) -> Volunteer:
    """Refuse a volunteer as the reviewer saw it."""
    volunteer = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, rules.reject(volunteer, reason, now=desk.clock.now()))
