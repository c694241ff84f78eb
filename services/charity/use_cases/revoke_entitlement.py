"""Notes that an entitlement to raise money in public was taken back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import entitlement as rules
from services.charity.domain.entitlement import Entitlement
from services.charity.use_cases.entitlement_desk import EntitlementDesk
from shared.errand import Errand
from shared.facts import Fact


async def revoke_entitlement(
    _tx: AsyncConnection, desk: EntitlementDesk, _errand: Errand, one: Entitlement, reason: str
) -> Fact[Entitlement]:
    """Revoke an entitlement as the caller saw it."""
    return rules.revoke(one, reason, now=desk.clock.now())
