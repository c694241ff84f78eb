"""Records that an organisation may raise money in public (公开募捐资格)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import entitlement as rules
from services.charity.domain.entitlement import AlreadyEntitled, Entitlement, Grant
from services.charity.use_cases.entitlement_desk import EntitlementDesk
from shared.errand import Errand


async def record_entitlement(tx: AsyncConnection, desk: EntitlementDesk, errand: Errand, wish: Grant) -> Entitlement:
    """Record an entitlement. The database says whether another holds on some of its days."""
    fact = rules.record(wish, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.kept.add(tx, errand, fact, taken=AlreadyEntitled(field="organization"))
