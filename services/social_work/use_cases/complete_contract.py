"""Completes a contract that was finally evaluated."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def complete_contract(_tx: AsyncConnection, office: Office, _errand: Errand, contract: Contract) -> Fact[Contract]:
    """Complete a contract as the caller saw it."""
    return contract_rules.complete(contract, now=office.now())
