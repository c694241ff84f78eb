"""Signs a draft (签订)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.use_cases.office import CONTRACTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def sign_contract(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, day: date) -> Contract:
    """Sign a contract as the caller saw it."""
    contract = await CONTRACTS.lock(tx, errand, expected)
    return await CONTRACTS.record(tx, errand, contract_rules.sign(contract, day, today=office.today(), now=office.now()))
