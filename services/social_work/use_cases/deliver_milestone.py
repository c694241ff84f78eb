"""Records that a milestone was delivered."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def deliver_milestone(
    _tx: AsyncConnection, office: Office, _errand: Errand, contract: Contract, *, milestone: int, day: date
) -> Fact[Contract]:
    """Record the delivery as of a contract that the caller saw."""
    return contract_rules.deliver(contract, milestone, day, today=office.today(), now=office.now())
