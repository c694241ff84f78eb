"""Designates a charity community (慈善社区认定)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import CharityCommunity
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.errand import Errand
from shared.facts import Fact


async def designate_charity_community(
    _tx: AsyncConnection, desk: CharityCommunityDesk, _errand: Errand, one: CharityCommunity, document: str
) -> Fact[CharityCommunity]:
    """Designate a community that passed, as the caller saw it."""
    return rules.designate(one, document, years=desk.years, now=desk.clock.now(), today=desk.clock.today())
