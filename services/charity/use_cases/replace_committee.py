"""Lets other people govern a fund (换届)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Committee, Fund
from services.charity.use_cases.fund_desk import FundDesk
from shared.errand import Errand
from shared.facts import Fact


async def replace_committee(
    _tx: AsyncConnection, desk: FundDesk, _errand: Errand, fund: Fund, committee: Committee, *, reason: str
) -> Fact[Fund]:
    """Give a fund, as the caller saw it, a committee that was checked."""
    return fund_rules.replace_committee(fund, committee, reason, now=desk.clock.now())
