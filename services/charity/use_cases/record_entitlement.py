"""Records that an organisation may raise money in public (公开募捐资格)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import entitlement as rules
from services.charity.domain.entitlement import AlreadyEntitled, Entitlement, Grant
from services.charity.use_cases.entitlement_desk import EntitlementDesk
from shared.aggregates import New
from shared.errand import Errand


async def record_entitlement(_tx: AsyncConnection, desk: EntitlementDesk, _errand: Errand, wish: Grant) -> New[Entitlement]:
    """Record an entitlement. The database says whether another holds on some of its days."""
    fact = rules.record(wish, identifier=desk.new_id(), now=desk.clock.now())
    return desk.kept.new(fact, taken=AlreadyEntitled(field="organization"))
