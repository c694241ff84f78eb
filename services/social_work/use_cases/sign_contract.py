"""Signs a draft (签订)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def sign_contract(_tx: AsyncConnection, office: Office, _errand: Errand, contract: Contract, day: date) -> Fact[Contract]:
    """Sign a contract as the caller saw it."""
    return contract_rules.sign(contract, day, today=office.today(), now=office.now())
