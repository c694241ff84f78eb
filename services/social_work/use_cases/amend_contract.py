"""Gives a contract other terms (合同变更); the terms before stay visible."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract, Terms
from services.social_work.store import contracts
from services.social_work.use_cases.office import CONTRACTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def amend_contract(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, terms: Terms, reason: str) -> Contract:
    """Amend a contract as the caller saw it, and write down what changed of one that is signed."""
    before = await CONTRACTS.lock(tx, errand, expected)
    after = await CONTRACTS.record(tx, errand, contract_rules.amend(before, terms, reason, now=office.now()))
    if after.amendments > before.amendments:
        await contracts.amend(tx, before, after)
    return after
