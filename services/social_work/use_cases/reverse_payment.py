"""Takes a payment back (冲销); both stay in the ledger."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.domain.contract_refusals import AlreadyReversed, PaymentNotFound
from services.social_work.store import contracts
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def reverse_payment(
    tx: AsyncConnection, office: Office, errand: Errand, contract: Contract, *, payment: UUID, reason: str
) -> Fact[Contract]:
    """Reverse a payment of a contract as the caller saw it; a unique index holds that it happens once. Raises PaymentNotFound."""
    paid = await contracts.payment(tx, contract.id, payment)
    if paid is None:
        raise PaymentNotFound(field="payment")
    actor, now = errand.caller.subject, office.now()
    fact, undone = contract_rules.reverse(contract, paid, reason, new_id=office.new_id, actor=actor, today=office.today(), now=now)
    if not await contracts.pay(tx, undone):
        raise AlreadyReversed(field="payment")
    return fact
