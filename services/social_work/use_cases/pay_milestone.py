"""Pays for a milestone (支付)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract, Payment
from services.social_work.store import contracts
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def pay_milestone(
    tx: AsyncConnection, office: Office, errand: Errand, contract: Contract, *, milestone: int, amount_fen: int, day: date, voucher: str
) -> Fact[Contract]:
    """Pay as of a contract that the caller saw: ledger and sums move in one transaction, and are compared when it commits."""
    payment = Payment(office.new_id(), contract.id, milestone, amount_fen, day, voucher, None, "", errand.caller.subject, office.now())
    fact = contract_rules.pay(contract, payment, today=office.today(), now=office.now())
    await contracts.pay(tx, payment)
    return fact
