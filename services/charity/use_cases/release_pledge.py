"""Lets the giver of a pledge off (慈善法 41)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import pledge
from services.charity.domain.pledge import Pledge
from services.charity.use_cases.pledge_desk import PledgeDesk
from shared.errand import Errand
from shared.facts import Fact


async def release_pledge(
    _tx: AsyncConnection, desk: PledgeDesk, _errand: Errand, one: Pledge, reason: str, *, hardship_document: str
) -> Fact[Pledge]:
    """Release a pledge as the caller saw it."""
    return pledge.release(one, reason, hardship_document, now=desk.clock.now())
