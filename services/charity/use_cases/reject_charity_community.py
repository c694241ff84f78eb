"""Does not designate a community that applied."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import CharityCommunity
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.errand import Errand
from shared.facts import Fact


async def reject_charity_community(
    _tx: AsyncConnection, desk: CharityCommunityDesk, _errand: Errand, one: CharityCommunity, reason: str
) -> Fact[CharityCommunity]:
    """Reject an application as the caller saw it."""
    return rules.reject(one, reason, now=desk.clock.now())
