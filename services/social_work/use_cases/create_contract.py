"""Records the draft of a contract."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Conflict, Contract, NewContract
from services.social_work.use_cases.office import CONTRACTS, Office
from shared.errand import Errand


async def create_contract(
    tx: AsyncConnection, office: Office, errand: Errand, wish: NewContract, conflicts: tuple[Conflict, ...]
) -> Contract:
    """Record a draft; provider and places exist, and what links the provider to base operators is known."""
    return await CONTRACTS.add(tx, errand, contract_rules.create(wish, conflicts, identifier=office.new_id(), now=office.now()))
