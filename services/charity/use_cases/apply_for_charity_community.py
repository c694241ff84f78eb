"""Applies for a community to become a charity community (慈善社区申报)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import AlreadyApplied, CharityCommunity
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.errand import Errand


async def apply_for_charity_community(
    tx: AsyncConnection, desk: CharityCommunityDesk, errand: Errand, *, community: str, statement: str
) -> CharityCommunity:
    """Apply for a community that the directory knows. The database says whether it has another application or designation."""
    fact = rules.apply(community, statement, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.kept.add(tx, errand, fact, taken=AlreadyApplied(field="community"))
