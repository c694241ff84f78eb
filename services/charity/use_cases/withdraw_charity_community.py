"""Takes the designation of a charity community back (撤销)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import CharityCommunity
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.errand import Errand
from shared.facts import Fact


async def withdraw_charity_community(
    _tx: AsyncConnection, desk: CharityCommunityDesk, _errand: Errand, one: CharityCommunity, reason: str
) -> Fact[CharityCommunity]:
    """Withdraw a designation as the caller saw it."""
    return rules.withdraw(one, reason, now=desk.clock.now())
