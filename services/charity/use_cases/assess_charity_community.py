"""Assesses an application by the table of criteria (慈善社区评估)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import CharityCommunity
from services.charity.store import charity_communities
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def assess_charity_community(
    tx: AsyncConnection, desk: CharityCommunityDesk, errand: Errand, expected: Expected, scores: Mapping[str, int]
) -> CharityCommunity:
    """Assess an application as the caller saw it; all points are kept."""
    one = await desk.kept.lock(tx, errand, expected)
    assessment = desk.table.assess(scores, day=desk.clock.today())
    after = await desk.kept.record(tx, errand, rules.assess(one, assessment, now=desk.clock.now()))
    await charity_communities.keep_scores(tx, after)
    return after
