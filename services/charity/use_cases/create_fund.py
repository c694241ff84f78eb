"""Records a fund that is being set up."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import fund_rules
from services.charity.domain.fund import Fund, FundProposal
from services.charity.domain.fund_refusals import SubAccountTaken
from services.charity.use_cases.fund_desk import FundDesk
from shared.aggregates import New
from shared.errand import Errand


async def create_fund(_tx: AsyncConnection, desk: FundDesk, errand: Errand, proposal: FundProposal) -> New[Fund]:
    """Record a fund by a proposal that was checked. The database's unique index decides who has a sub-account. Raises SubAccountTaken."""
    fact = fund_rules.create(proposal, identifier=desk.new_id(), by=errand.caller.subject, now=desk.clock.now())
    return desk.funds.new(fact, taken=SubAccountTaken(field="charity_fund.sub_account"))
