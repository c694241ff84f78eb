"""What may be done with a contract: functions from values to facts, each of which holds the contract as it is afterwards.

That money stays within its bounds, the database holds as well: at each commit it compares contract and milestones with the ledger.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.social_work.domain import contract_facts as facts
from services.social_work.domain.contract import (
    Conflict,
    Contract,
    ContractEvaluation,
    EvaluationKind,
    Milestone,
    NewContract,
    Payment,
    Terms,
)
from services.social_work.domain.contract_lifecycle import LIFECYCLE, ContractAction, ContractState
from services.social_work.domain.contract_refusals import (
    AlreadyDelivered,
    AlreadyReversed,
    AmountsDiffer,
    ContractAlreadyEvaluated,
    MilestoneNotFound,
    NotDelivered,
    NotEvaluated,
    PaidAlready,
    PaymentAboveMilestone,
    TownshipElsewhere,
)
from services.social_work.domain.refusals import DayOutOfRange


def create(wish: NewContract, conflicts: tuple[Conflict, ...], *, identifier: UUID, now: datetime) -> facts.ContractCreated:
    """Record a draft. Raises AmountsDiffer, DayOutOfRange, TownshipElsewhere."""
    assert_terms(wish.terms, wish.division, path="contract.terms")
    return facts.ContractCreated(
        Contract(
            id=identifier,
            display_name=wish.display_name,
            tender_reference=wish.tender_reference,
            buyer=wish.buyer,
            place=wish.division,
            provider=wish.provider,
            terms=wish.terms,
            paid_fen=0,
            amendments=0,
            evaluations=(),
            conflicts=conflicts,
            state=ContractState.DRAFT,
            state_reason="",
            sign_day=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def amend(contract: Contract, terms: Terms, reason: str, *, now: datetime) -> facts.ContractAmended:
    """Give it other terms; a milestone keeps by its number what was delivered and paid for it. Raises PaidAlready, and as `create`."""
    signed = contract.state is ContractState.ACTIVE
    after = _next(contract, ContractAction.AMEND, now, amendments=contract.amendments + signed)
    assert_terms(terms, contract.place, path="terms")
    kept = {one.number: one for one in contract.terms.milestones if one.delivery_day or one.paid_fen}
    wanted = {one.number: one for one in terms.milestones}
    if any(number not in wanted or wanted[number].amount_fen < one.paid_fen for number, one in kept.items()):
        raise PaidAlready(field="terms.milestones")
    carried = tuple(
        replace(one, delivery_day=kept[one.number].delivery_day, paid_fen=kept[one.number].paid_fen) if one.number in kept else one
        for one in terms.milestones
    )
    return facts.ContractAmended(replace(after, terms=replace(terms, milestones=carried)), reason)


def sign(contract: Contract, day: date, *, today: date, now: datetime) -> facts.ContractSigned:
    """Sign it. Raises DayOutOfRange for a day to come."""
    after = _next(contract, ContractAction.SIGN, now, sign_day=day)
    if day > today:
        raise DayOutOfRange(field="sign_date")
    return facts.ContractSigned(after)


def deliver(contract: Contract, number: int, day: date, *, today: date, now: datetime) -> facts.MilestoneDelivered:
    """Record that a milestone was delivered. Raises MilestoneNotFound, AlreadyDelivered, DayOutOfRange."""
    after = _next(contract, ContractAction.DELIVER, now)
    one = _milestone(contract, number)
    if one.delivery_day is not None:
        raise AlreadyDelivered(field="milestone")
    if not contract.terms.first_day <= day <= today:
        raise DayOutOfRange(field="delivery_date")
    return facts.MilestoneDelivered(_with(after, replace(one, delivery_day=day)))


def pay(contract: Contract, payment: Payment, *, today: date, now: datetime) -> facts.ContractPaid:
    """Pay for a milestone. Raises MilestoneNotFound, NotDelivered, PaymentAboveMilestone, DayOutOfRange."""
    after = _next(contract, ContractAction.PAY, now, paid_fen=contract.paid_fen + payment.amount_fen)
    one = _milestone(contract, payment.milestone)
    if one.delivery_day is None:
        raise NotDelivered(field="milestone")
    if not one.delivery_day <= payment.day <= today:
        raise DayOutOfRange(field="pay_date")
    left = one.amount_fen - one.paid_fen
    if payment.amount_fen > left:
        raise PaymentAboveMilestone(field="amount_fen", metadata={"left_fen": str(left)})
    return facts.ContractPaid(_with(after, replace(one, paid_fen=one.paid_fen + payment.amount_fen)))


def reverse(
    contract: Contract, payment: Payment, reason: str, *, new_id: Callable[[], UUID], actor: str, today: date, now: datetime
) -> tuple[facts.PaymentReversed, Payment]:
    """Take a payment back; return the reversal as well. That it happens once, the database holds. Raises AlreadyReversed."""
    after = _next(contract, ContractAction.REVERSE, now, paid_fen=contract.paid_fen - payment.amount_fen)
    if payment.reverses is not None:
        raise AlreadyReversed(field="payment")
    one = _milestone(contract, payment.milestone)
    undone = Payment(new_id(), contract.id, payment.milestone, -payment.amount_fen, today, payment.voucher, payment.id, reason, actor, now)
    return facts.PaymentReversed(_with(after, replace(one, paid_fen=one.paid_fen - payment.amount_fen)), reason), undone


def evaluate(
    contract: Contract, evaluation: ContractEvaluation, conflicts: tuple[Conflict, ...], *, today: date, now: datetime
) -> facts.ContractEvaluated:
    """Record an evaluation, with what was found about it. Raises ContractAlreadyEvaluated, DayOutOfRange."""
    found = tuple(dict.fromkeys((*contract.conflicts, *conflicts)))
    after = _next(contract, ContractAction.EVALUATE, now, evaluations=(*contract.evaluations, evaluation), conflicts=found)
    if any(one.kind is evaluation.kind for one in contract.evaluations):
        raise ContractAlreadyEvaluated(field="evaluation.kind")
    if not contract.terms.first_day <= evaluation.day <= today:
        raise DayOutOfRange(field="evaluation.evaluation_date")
    return facts.ContractEvaluated(after)


def complete(contract: Contract, *, now: datetime) -> facts.ContractCompleted:
    """Complete it. Raises NotEvaluated."""
    after = _next(contract, ContractAction.COMPLETE, now)
    if not any(one.kind is EvaluationKind.FINAL for one in contract.evaluations):
        raise NotEvaluated(field="name")
    return facts.ContractCompleted(after)


def terminate(contract: Contract, reason: str, *, now: datetime) -> facts.ContractTerminated:
    """End it before its time; what was delivered is still paid."""
    return facts.ContractTerminated(_next(contract, ContractAction.TERMINATE, now, state_reason=reason), reason)


def assert_terms(terms: Terms, division: str, *, path: str) -> None:
    """Refuse terms that contradict themselves. Raises AmountsDiffer, DayOutOfRange, TownshipElsewhere."""
    if terms.last_day < terms.first_day:
        raise DayOutOfRange(field=f"{path}.last_date")
    if sum(line.amount_fen for line in terms.budget) != terms.amount_fen:
        raise AmountsDiffer(field=f"{path}.budget_lines")
    numbers = {one.number for one in terms.milestones}
    if len(numbers) < len(terms.milestones) or sum(one.amount_fen for one in terms.milestones) != terms.amount_fen:
        raise AmountsDiffer(field=f"{path}.milestones")
    for position, one in enumerate(terms.milestones):
        if not terms.first_day <= one.due_day <= terms.last_day:
            raise DayOutOfRange(field=f"{path}.milestones[{position}].due_date")
    for position, township in enumerate(terms.townships):
        if not township.startswith(division):
            raise TownshipElsewhere(field=f"{path}.townships[{position}]")


def _milestone(contract: Contract, number: int) -> Milestone:
    one = contract.milestone(number)
    if one is None:
        raise MilestoneNotFound(field="milestone")
    return one


def _with(contract: Contract, changed: Milestone) -> Contract:
    milestones = tuple(changed if one.number == changed.number else one for one in contract.terms.milestones)
    return replace(contract, terms=replace(contract.terms, milestones=milestones))


def _next(contract: Contract, action: ContractAction, now: datetime, **changes: Any) -> Contract:
    state = LIFECYCLE.advance(contract.state, action)
    return replace(contract, state=state, version=contract.version + 1, update_time=now, **changes)
