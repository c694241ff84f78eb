"""Designates a charity community (慈善社区认定)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import CharityCommunity
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def designate_charity_community(
    tx: AsyncConnection, desk: CharityCommunityDesk, errand: Errand, expected: Expected, document: str
) -> CharityCommunity:
    """Designate a community that passed, as the caller saw it."""
    one = await desk.kept.lock(tx, errand, expected)
    fact = rules.designate(one, document, years=desk.years, now=desk.clock.now(), today=desk.clock.today())
    return await desk.kept.record(tx, errand, fact)
