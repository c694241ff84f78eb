"""Ends a fund that has nothing left."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Fund
from services.charity.store import books
from services.charity.use_cases.fund_desk import FundDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def close_fund(tx: AsyncConnection, desk: FundDesk, errand: Errand, expected: Expected) -> Fund:
    """Close a fund as the caller saw it; its books are locked, so nothing arrives in between."""
    fund = await desk.funds.lock(tx, errand, expected)
    held = await books.lock_causes(tx, [fund.id])
    return await desk.record(tx, errand, fund_rules.close(fund, held, now=desk.clock.now()))
