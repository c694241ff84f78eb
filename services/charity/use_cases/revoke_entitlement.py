"""Notes that an entitlement to raise money in public was taken back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import entitlement as rules
from services.charity.domain.entitlement import Entitlement
from services.charity.use_cases.entitlement_desk import EntitlementDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def revoke_entitlement(tx: AsyncConnection, desk: EntitlementDesk, errand: Errand, expected: Expected, reason: str) -> Entitlement:
    """Revoke an entitlement as the caller saw it."""
    one = await desk.kept.lock(tx, errand, expected)
    return await desk.kept.record(tx, errand, rules.revoke(one, reason, now=desk.clock.now()))
