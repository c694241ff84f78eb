"""Establishes a fund (设立): it gets a book for each purpose."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Fund
from services.charity.store import books
from services.charity.use_cases.fund_desk import FundDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def establish_fund(tx: AsyncConnection, desk: FundDesk, errand: Errand, expected: Expected) -> Fund:
    """Establish a fund as the caller saw it. Raises SamePerson."""
    fund, now = await desk.funds.lock(tx, errand, expected), desk.clock.now()
    fact = fund_rules.establish(fund, by=errand.caller.subject, today=desk.clock.today(), now=now)
    await books.open_books(tx, fund_rules.books(fact.after, desk.new_id), now=now)
    return await desk.funds.record(tx, errand, fact)
