"""Completes a contract that was finally evaluated."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.use_cases.office import CONTRACTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def complete_contract(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected) -> Contract:
    """Complete a contract as the caller saw it."""
    contract = await CONTRACTS.lock(tx, errand, expected)
    return await CONTRACTS.record(tx, errand, contract_rules.complete(contract, now=office.now()))
