"""Records the draft of a contract."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Conflict, Contract, NewContract
from services.social_work.use_cases.office import CONTRACTS, Office
from shared.aggregates import New
from shared.errand import Errand


async def create_contract(
    _tx: AsyncConnection, office: Office, _errand: Errand, wish: NewContract, conflicts: tuple[Conflict, ...]
) -> New[Contract]:
    """Record a draft; provider and places exist, and what links the provider to base operators is known."""
    return CONTRACTS.new(contract_rules.create(wish, conflicts, identifier=office.new_id(), now=office.now()))
