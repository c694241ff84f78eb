"""Lets the giver of a pledge off (慈善法 41)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import pledge
from services.charity.domain.pledge import Pledge
from services.charity.use_cases.pledge_desk import PledgeDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def release_pledge(
    tx: AsyncConnection, desk: PledgeDesk, errand: Errand, expected: Expected, reason: str, *, hardship_document: str
) -> Pledge:
    """Release a pledge as the caller saw it."""
    one = await desk.pledges.lock(tx, errand, expected)
    return await desk.pledges.record(tx, errand, pledge.release(one, reason, hardship_document, now=desk.clock.now()))
