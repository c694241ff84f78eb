"""What every change of funds needs: lock as the caller saw it, write what happened, let the books stand as the fund does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Fund
from services.charity.domain.fund_refusals import FundNotFound
from services.charity.store import books
from services.charity.store.funds import FUND_RECORDER
from shared.aggregates import Desk
from shared.clock import Clock
from shared.errand import Errand
from shared.facts import Fact
from shared.ids import NewId

FUND_DESK: Final = Desk(FUND_RECORDER, FundNotFound)


@dataclass(frozen=True, slots=True)
class FundDesk:
    """Where funds are set up, governed and ended. Locks are taken in one order: the fund, then its books."""

    clock: Clock
    new_id: NewId
    funds: Desk[Fund] = FUND_DESK

    async def record(self, tx: AsyncConnection, errand: Errand, fact: Fact[Fund]) -> Fund:
        """Write a fact about a locked fund that has books, and let these stand as it does."""
        await books.set_standing(tx, fact.after.id, fund_rules.standing(fact.after))
        return await self.funds.record(tx, errand, fact)
