"""Grants a star that was applied for (星级认定)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import star_rules
from services.volunteer.domain.star import Star
from services.volunteer.use_cases.star_desk import StarDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def approve_star(tx: AsyncConnection, desk: StarDesk, errand: Errand, expected: Expected) -> Star:
    """Grant a star as the approver saw it, with the hours that count now."""
    star, volunteer, counted = await desk.lock_to_decide(tx, errand, expected)
    return await desk.record(tx, errand, star_rules.approve(star, volunteer, counted, now=desk.clock.now()))
