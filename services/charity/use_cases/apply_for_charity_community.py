"""Applies for a community to become a charity community (慈善社区申报)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import AlreadyApplied, CharityCommunity
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.aggregates import New
from shared.errand import Errand


async def apply_for_charity_community(
    _tx: AsyncConnection, desk: CharityCommunityDesk, _errand: Errand, *, community: str, statement: str
) -> New[CharityCommunity]:
    """Apply for a community that the directory knows. The database says whether it has another application or designation."""
    fact = rules.apply(community, statement, identifier=desk.new_id(), now=desk.clock.now())
    return desk.kept.new(fact, taken=AlreadyApplied(field="community"))
