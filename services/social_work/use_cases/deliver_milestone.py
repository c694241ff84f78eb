"""Records that a milestone was delivered."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.use_cases.office import CONTRACTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def deliver_milestone(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, milestone: int, day: date
) -> Contract:
    """Record the delivery as of a contract that the caller saw."""
    contract = await CONTRACTS.lock(tx, errand, expected)
    return await CONTRACTS.record(tx, errand, contract_rules.deliver(contract, milestone, day, today=office.today(), now=office.now()))
