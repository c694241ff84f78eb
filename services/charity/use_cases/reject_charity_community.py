"""Does not designate a community that applied."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import CharityCommunity
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def reject_charity_community(
    tx: AsyncConnection, desk: CharityCommunityDesk, errand: Errand, expected: Expected, reason: str
) -> CharityCommunity:
    """Reject an application as the caller saw it."""
    one = await desk.kept.lock(tx, errand, expected)
    return await desk.kept.record(tx, errand, rules.reject(one, reason, now=desk.clock.now()))
