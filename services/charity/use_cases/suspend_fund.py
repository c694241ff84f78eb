"""Suspends an active fund."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Fund
from services.charity.use_cases.fund_desk import FundDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def suspend_fund(tx: AsyncConnection, desk: FundDesk, errand: Errand, expected: Expected, reason: str) -> Fund:
    """Suspend a fund as the caller saw it."""
    fund = await desk.funds.lock(tx, errand, expected)
    return await desk.record(tx, errand, fund_rules.suspend(fund, reason, now=desk.clock.now()))
