"""Changes name, sub-account, agreement or purposes of a fund."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Fund
from services.charity.domain.fund_refusals import SubAccountTaken
from services.charity.store.funds import sub_account_is_free
from services.charity.use_cases.fund_desk import FundDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def update_fund(tx: AsyncConnection, desk: FundDesk, errand: Errand, expected: Expected, changes: Mapping[str, Any]) -> Fund:
    """Update a fund as the caller saw it. Raises SubAccountTaken, PurposesFixed."""
    fund = await desk.funds.lock(tx, errand, expected)
    fact = fund_rules.update(fund, changes, now=desk.clock.now())
    if not await sub_account_is_free(tx, fact.after):
        raise SubAccountTaken(field="update.sub_account")
    return await desk.funds.record(tx, errand, fact)
