"""Refuses a star that was applied for."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import star_rules
from services.volunteer.domain.star import Star
from services.volunteer.use_cases.star_desk import StarDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def reject_star(tx: AsyncConnection, desk: StarDesk, errand: Errand, expected: Expected, reason: str) -> Star:
    """Refuse a star as the approver saw it."""
    star, _, _ = await desk.lock_to_decide(tx, errand, expected)
    return await desk.record(tx, errand, star_rules.reject(star, reason, now=desk.clock.now()))
