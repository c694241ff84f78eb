"""Ends a registration (注销); what was, stays on record."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import rules
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.use_cases.desk import Desk
from shared.aggregates import Expected
from shared.errand import Errand


async def deregister_volunteer(tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected, reason: str) -> Volunteer:
    """Deregister a volunteer as the caller saw it."""
    volunteer = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, rules.deregister(volunteer, reason, now=desk.clock.now()))
