"""Ends a contract before its time (终止)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Contract
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def terminate_contract(_tx: AsyncConnection, office: Office, _errand: Errand, contract: Contract, reason: str) -> Fact[Contract]:
    """Terminate a contract as the caller saw it."""
    return contract_rules.terminate(contract, reason, now=office.now())
