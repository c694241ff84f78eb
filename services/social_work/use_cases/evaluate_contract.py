"""Records the mid-term or final evaluation of a contract, with what was found about the evaluator."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Conflict, Contract, ContractEvaluation
from services.social_work.use_cases.office import CONTRACTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def evaluate_contract(
    tx: AsyncConnection,
    office: Office,
    errand: Errand,
    expected: Expected,
    *,
    evaluation: ContractEvaluation,
    conflicts: tuple[Conflict, ...],
) -> Contract:
    """Evaluate a contract as the caller saw it."""
    contract = await CONTRACTS.lock(tx, errand, expected)
    fact = contract_rules.evaluate(contract, evaluation, conflicts, today=office.today(), now=office.now())
    return await CONTRACTS.record(tx, errand, fact)
