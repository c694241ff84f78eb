"""Lets other people govern a fund (换届)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Committee, Fund
from services.charity.use_cases.fund_desk import FundDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def replace_committee(
    tx: AsyncConnection, desk: FundDesk, errand: Errand, expected: Expected, committee: Committee, *, reason: str
) -> Fund:
    """Give a fund, as the caller saw it, a committee that was checked."""
    fund = await desk.funds.lock(tx, errand, expected)
    return await desk.funds.record(tx, errand, fund_rules.replace_committee(fund, committee, reason, now=desk.clock.now()))
