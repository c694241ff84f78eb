"""Assesses a charity community anew and renews its designation (复核)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import charity_community as rules
from services.charity.domain.charity_community import CharityCommunity
from services.charity.store import charity_communities
from services.charity.use_cases.charity_community_desk import CharityCommunityDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def renew_charity_community(
    tx: AsyncConnection, desk: CharityCommunityDesk, errand: Errand, expected: Expected, *, scores: Mapping[str, int], document: str
) -> CharityCommunity:
    """Renew a designation as the caller saw it; all points are kept."""
    one = await desk.kept.lock(tx, errand, expected)
    assessment, now, today = desk.table.assess(scores, day=desk.clock.today()), desk.clock.now(), desk.clock.today()
    after = await desk.kept.record(tx, errand, rules.renew(one, assessment, document, years=desk.years, now=now, today=today))
    await charity_communities.keep_scores(tx, after)
    return after
