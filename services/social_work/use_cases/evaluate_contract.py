"""Records the mid-term or final evaluation of a contract, with what was found about the evaluator."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import contract_rules
from services.social_work.domain.contract import Conflict, Contract, ContractEvaluation
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def evaluate_contract(
    _tx: AsyncConnection,
    office: Office,
    _errand: Errand,
    contract: Contract,
    *,
    evaluation: ContractEvaluation,
    conflicts: tuple[Conflict, ...],
) -> Fact[Contract]:
    """Evaluate a contract as the caller saw it."""
    return contract_rules.evaluate(contract, evaluation, conflicts, today=office.today(), now=office.now())
