"""What may be done with a contract, and that money never leaves its bounds, whatever is paid, reversed and amended in whatever order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.social_work.domain import contract_rules as rules
from services.social_work.domain.conflicts import between
from services.social_work.domain.contract import (
    BudgetLine,
    Conflict,
    ConflictKind,
    Contract,
    ContractEvaluation,
    ContractGrade,
    EvaluationKind,
    Milestone,
    Payment,
    Terms,
)
from services.social_work.domain.contract_lifecycle import ContractState
from services.social_work.domain.contract_refusals import AmountsDiffer, PaidAlready, PaymentAboveMilestone, TownshipElsewhere
from services.social_work.domain.employer import Employer
from services.social_work.domain.refusals import DayOutOfRange
from services.social_work.domain.service_month import ServiceField
from shared.refusals import IllegalTransition, Refusal
from tests.unit.social_work.sample import ID, NOW, TODAY

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
WHY = "依据补充协议"
FINAL = ContractEvaluation(EvaluationKind.FINAL, ContractGrade.GOOD, None, TODAY)


def terms(*amounts: int, delivered: bool = False, **changes: Any) -> Terms:
    """Return terms whose milestones have these amounts."""
    day = date(2026, 2, 1) if delivered else None
    milestones = tuple(Milestone(number, "季度服务报告", LAST, amount, day) for number, amount in enumerate(amounts, 1))
    budget = (BudgetLine(ServiceField.ELDERLY, "人员经费", sum(amounts)),)
    return replace(Terms(FIRST, LAST, sum(amounts), budget, ("130402001",), milestones), **changes)


def contract(state: ContractState = ContractState.ACTIVE, said: Terms | None = None, **changes: Any) -> Contract:
    """Return a contract in a state, with two milestones that were delivered."""
    said = said or terms(600, 400, delivered=True)
    one = Contract(
        ID, "样本项目", "样采〔2026〕1号", Employer(None, "样本区民政局"), "130402", UUID(int=7), said, 0, 0, (), (), state, "",
        None if state is ContractState.DRAFT else FIRST, 3, NOW, NOW,
    )  # fmt: skip
    return replace(one, **changes)


def payment(amount: int, *, milestone: int = 1, identifier: int = 1, day: date = TODAY) -> Payment:
    """Return a payment."""
    return Payment(UUID(int=identifier), ID, milestone, amount, day, "凭2026-001", None, "", "desk", NOW)


A, D, C, T = ContractState.ACTIVE, ContractState.DRAFT, ContractState.COMPLETED, ContractState.TERMINATED
TABLE: dict[str, tuple[Callable[[Contract], Any], dict[ContractState, ContractState]]] = {
    "amend": (lambda one: rules.amend(one, terms(500, 500), WHY, now=NOW), {D: D, A: A}),
    "sign": (lambda one: rules.sign(one, TODAY, today=TODAY, now=NOW), {D: A}),
    "deliver": (
        lambda one: rules.deliver(replace(one, terms=terms(600, 400)), 1, TODAY, today=TODAY, now=NOW),
        {A: A},
    ),
    "pay": (lambda one: rules.pay(one, payment(600), today=TODAY, now=NOW), {A: A, C: C, T: T}),
    "reverse": (
        lambda one: rules.reverse(one, payment(0), WHY, new_id=lambda: UUID(int=9), actor="desk", today=TODAY, now=NOW)[0],
        {A: A, C: C, T: T},
    ),
    "evaluate": (lambda one: rules.evaluate(one, FINAL, (), today=TODAY, now=NOW), {A: A}),
    "complete": (lambda one: rules.complete(replace(one, evaluations=(FINAL,)), now=NOW), {A: C}),
    "terminate": (lambda one: rules.terminate(one, WHY, now=NOW), {D: T, A: T}),
}


@pytest.mark.parametrize(("state", "name"), list(itertools.product(ContractState, TABLE)))
def test_every_action_leads_where_the_table_says_and_nowhere_else(state: ContractState, name: str) -> None:
    act, leads = TABLE[name]
    plain = contract(state, terms(600, 400)) if name == "amend" else contract(state)
    if state not in leads:
        with pytest.raises(IllegalTransition):
            act(plain)
        return
    fact = act(plain)
    assert (fact.after.state, fact.after.version) == (leads[state], 4)


def test_nothing_is_paid_above_a_milestone() -> None:
    paid = rules.pay(contract(), payment(250), today=TODAY, now=NOW).after
    with pytest.raises(PaymentAboveMilestone) as refused:
        rules.pay(paid, payment(351), today=TODAY, now=NOW)
    assert refused.value.metadata == {"left_fen": "350"}
    full = rules.pay(paid, payment(350), today=TODAY, now=NOW).after
    assert (full.paid_fen, [one.paid_fen for one in full.terms.milestones]) == (600, [600, 0])


def test_an_amendment_keeps_what_was_delivered_and_paid_and_never_falls_below_it() -> None:
    paid = rules.pay(contract(), payment(250), today=TODAY, now=NOW).after
    for said in (terms(249, 400), terms(1000, delivered=False, milestones=(Milestone(2, "成果", LAST, 1000),))):
        with pytest.raises(PaidAlready):
            rules.amend(paid, said, WHY, now=NOW)
    after = rules.amend(paid, terms(250, 100), WHY, now=NOW).after
    assert (after.terms.amount_fen, after.paid_fen, after.amendments) == (350, 250, 1)
    assert [(one.paid_fen, one.delivery_day) for one in after.terms.milestones] == [(250, date(2026, 2, 1)), (0, date(2026, 2, 1))]


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (terms(600, 400, amount_fen=999), AmountsDiffer),
        (terms(600, 400, budget=()), AmountsDiffer),
        (terms(600, 400, milestones=(Milestone(1, "成果", LAST, 500), Milestone(1, "成果", LAST, 500))), AmountsDiffer),
        (terms(600, 400, last_day=FIRST - timedelta(1)), DayOutOfRange),
        (terms(600, 400, milestones=(Milestone(1, "成果", LAST + timedelta(1), 1000),)), DayOutOfRange),
        (terms(600, 400, townships=("130403001",)), TownshipElsewhere),
    ],
)
def test_terms_that_contradict_themselves_are_refused(said: Terms, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        rules.assert_terms(said, "130402", path="terms")


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("pay"), st.integers(1, 3), st.integers(1, 700)),
        st.tuples(st.just("reverse"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("amend"), st.integers(1, 900), st.integers(1, 900)),
        st.tuples(st.just("end"), st.booleans(), st.just(0)),
    ),
    max_size=25,
)


@given(STEPS)
def test_money_never_leaves_its_bounds_in_any_sequence_of_payment_reversal_and_amendment(steps: list[tuple[str, Any, Any]]) -> None:
    one, ledger, numbers = contract(), dict[UUID, Payment](), itertools.count(100)
    for kind, first, second in steps:
        try:
            if kind == "pay":
                entry = payment(second, milestone=first, identifier=next(numbers))
                one = rules.pay(one, entry, today=TODAY, now=NOW).after
                ledger[entry.id] = entry
            elif kind == "reverse" and ledger:
                entry = list(ledger.values())[first % len(ledger)]
                if any(other.reverses == entry.id for other in ledger.values()):
                    continue  # what the database's unique index refuses
                made = rules.reverse(one, entry, WHY, new_id=lambda: UUID(int=next(numbers)), actor="desk", today=TODAY, now=NOW)
                one, ledger[made[1].id] = made[0].after, made[1]
            elif kind == "amend":
                one = rules.amend(one, terms(first, second), WHY, now=NOW).after
            elif kind == "end":
                one = rules.terminate(one, WHY, now=NOW).after
        except Refusal:
            pass  # nothing happened
        assert one.paid_fen == sum(entry.amount_fen for entry in ledger.values())
        assert 0 <= one.paid_fen <= one.terms.amount_fen == sum(each.amount_fen for each in one.terms.milestones)
        for each in one.terms.milestones:
            assert each.paid_fen == sum(entry.amount_fen for entry in ledger.values() if entry.milestone == each.number)
            assert 0 <= each.paid_fen <= each.amount_fen


def test_a_link_is_found_between_any_two_who_should_be_strangers() -> None:
    provider, evaluator, operator, person = (UUID(int=number) for number in range(1, 5))
    people = {provider: {person}, evaluator: {person, UUID(int=8)}, operator: {UUID(int=8)}}
    assert between(provider, evaluator, {operator}, people) == (
        Conflict(ConflictKind.PROVIDER_EVALUATOR, provider, evaluator, person),
        Conflict(ConflictKind.EVALUATOR_BASE_OPERATOR, evaluator, operator, UUID(int=8)),
    )
    assert between(provider, None, {provider}, {}) == (Conflict(ConflictKind.PROVIDER_BASE_OPERATOR, provider, provider, None),)
    assert between(provider, evaluator, {operator}, {}) == ()
