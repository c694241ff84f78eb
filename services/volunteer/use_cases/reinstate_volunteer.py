"""Lets a suspended volunteer serve again (恢复)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import rules
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.use_cases.desk import Desk
from shared.aggregates import Expected
from shared.errand import Errand


async def reinstate_volunteer(tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected, reason: str) -> Volunteer:
    """Reinstate a volunteer as the caller saw it."""
    volunteer = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, rules.reinstate(volunteer, reason, rule=desk.rule, now=desk.clock.now()))
