"""Services that are bought: what is agreed, delivered and paid, also by two at once, and who should not judge whom."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest
from wushe.social_work.v1 import contract_pb2

from shared.db import driver
from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.incubation.incubating import Desk as Incubator
from tests.integration.incubation.organizations import NO_ORGANIZATION, Organizations, founding
from tests.integration.incubation.running import Running as Incubation
from tests.integration.social_work.conftest import beside_organisations
from tests.integration.social_work.running import BECAUSE, COMMITTEE, COUNTY, TOWNSHIP, Desk, Running, at_once, sent

CONTRACT, CONFLICT, EVALUATION = contract_pb2.Contract, contract_pb2.ConflictOfInterest, contract_pb2.ContractEvaluation
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
DELIVERED = date(2026, 2, 10)


@pytest.fixture(scope="module")
async def bought(infra: Infra, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Running, Incubation]]:
    """Run the service beside a directory and the registry of organisations."""
    async with beside_organisations(infra, tmp_path_factory.mktemp("contracts")) as both:
        yield both


@pytest.fixture
def desk(bought: tuple[Running, Incubation]) -> Desk:
    """Call as the city's administrator."""
    return Desk(bought[0])


@pytest.fixture(scope="module")
async def provider(bought: tuple[Running, Incubation]) -> str:
    """Return an organisation that nobody else has to do with."""
    return str((await Organizations(bought[1]).create()).name)


def terms(*amounts: int, **changes: Any) -> dict[str, Any]:
    """Return terms whose milestones have these amounts, in fen."""
    milestones = [
        {"number": number, "deliverable": "季度服务报告", "due_date": sent(LAST), "amount_fen": amount}
        for number, amount in enumerate(amounts, 1)
    ]
    budget = [{"field": 2, "purpose": "人员经费", "amount_fen": sum(amounts)}]
    agreed = {"first_date": sent(FIRST), "last_date": sent(LAST), "amount_fen": sum(amounts), "townships": [f"divisions/{TOWNSHIP}"]}
    return {**agreed, "budget_lines": budget, "milestones": milestones, **changes}


def offer(provider: str, *amounts: int, **changes: Any) -> dict[str, Any]:
    """Return a contract that is to be recorded."""
    told = {
        "display_name": "样本街道社工服务项目",
        "tender_reference": "样采〔2026〕1号",
        "buyer": COMMITTEE,
        "division": f"divisions/{COUNTY}",
    }
    return {**told, "provider": provider, "terms": terms(*(amounts or (600, 400))), **changes}


async def active(desk: Desk, provider: str, *amounts: int, delivered: bool = True) -> Any:
    """Return a signed contract whose first milestone was delivered."""
    one = await desk.do("CreateContract", contract=offer(provider, *amounts))
    one = await desk.change("SignContract", one, sign_date=sent(FIRST))
    return await desk.change("DeliverMilestone", one, milestone=1, delivery_date=sent(DELIVERED)) if delivered else one


def paying(running: Running, amount: int, milestone: int = 1) -> dict[str, Any]:
    """Return a payment of today."""
    return {"milestone": milestone, "amount_fen": amount, "pay_date": sent(running.today), "voucher": "凭2026-001"}


async def test_a_contract_from_its_draft_to_its_completion(bought: tuple[Running, Incubation], desk: Desk, provider: str) -> None:
    running, _ = bought
    one = await desk.do("CreateContract", contract=offer(provider))
    one = await desk.change("AmendContract", one, terms=terms(500, 500), reason="招标文件更正")
    assert (one.state, one.amendments) == (CONTRACT.STATE_DRAFT, 0)
    one = await desk.change("SignContract", one, sign_date=sent(FIRST))
    one = await desk.change("DeliverMilestone", one, milestone=1, delivery_date=sent(DELIVERED))
    one = await desk.change("PayMilestone", one, **paying(running, 500))
    one = await desk.change("AmendContract", one, terms=terms(500, 300, 200), reason=BECAUSE)
    assert (one.paid_fen, [each.paid_fen for each in one.milestones], one.amendments) == (500, [500, 0, 0], 1)
    one = await desk.change("AmendContract", one, terms=terms(500, 700), reason="增加服务内容")
    assert [(each.amount_fen_before, each.amount_fen_after) for each in await desk.all("ListAmendments", one.name)] == [
        (1000, 1000),
        (1000, 1200),
    ]
    with pytest.raises(Refusal, match="finally evaluated"):
        await desk.change("CompleteContract", one)
    for kind in (EVALUATION.KIND_MID_TERM, EVALUATION.KIND_FINAL):
        evaluation = {"kind": kind, "grade": EVALUATION.GRADE_GOOD, "evaluation_date": sent(running.today)}
        one = await desk.change("EvaluateContract", one, evaluation=evaluation)
        with pytest.raises(Refusal, match="evaluation of this kind"):
            await desk.change("EvaluateContract", one, evaluation=evaluation)
    one = await desk.change("CompleteContract", one)
    assert (one.state, list(one.conflicts)) == (CONTRACT.STATE_COMPLETED, [])
    assert [entry.kind for entry in await desk.all("ListContractChanges", one.name)] == [1, 2, 3, 4, 5, 2, 2, 7, 7, 8]
    assert one in await desk.all("ListContracts", f"divisions/{COUNTY}", provider=provider, state=CONTRACT.STATE_COMPLETED)
    assert (await desk.ask("BatchGetContracts", names=[one.name])).contracts == [one]
    with pytest.raises(Refusal, match="in your scope"):
        await Desk(running, ("city_admin", "130403")).ask("GetContract", name=one.name)


async def test_of_payments_at_once_none_goes_above_the_milestone(bought: tuple[Running, Incubation], desk: Desk, provider: str) -> None:
    running, _ = bought
    one = await active(desk, provider)
    answers = await at_once(*(desk.change("PayMilestone", one, **paying(running, 400)) for _ in range(4)))
    assert answers[1:] == ["STALE_ETAG"] * 3
    with pytest.raises(Refusal) as above:
        await desk.change("PayMilestone", answers[0], **paying(running, 201))
    assert (above.value.reason, above.value.metadata["left_fen"]) == ("PAYMENT_ABOVE_MILESTONE", "200")
    with pytest.raises(Refusal, match="once it was delivered"):
        await desk.change("PayMilestone", answers[0], **paying(running, 1, milestone=2))
    again = {"request_id": "pay-once", **paying(running, 200)}
    first, second = await asyncio.gather(*(desk.change("PayMilestone", answers[0], **again) for _ in range(2)))
    assert (first, first.paid_fen) == (second, 600)


async def test_a_payment_is_reversed_once_and_both_stay(bought: tuple[Running, Incubation], desk: Desk, provider: str) -> None:
    running, _ = bought
    one = await desk.change("PayMilestone", await active(desk, provider), **paying(running, 600))
    [paid] = await desk.all("ListPayments", one.name)
    one = await desk.change("ReversePayment", one, payment=paid.name, reason="账户有误")
    assert (one.paid_fen, one.milestones[0].paid_fen) == (0, 0)
    with pytest.raises(Refusal, match="was reversed"):
        await desk.change("ReversePayment", one, payment=paid.name, reason="账户有误")
    first, second = await desk.all("ListPayments", one.name, page_size=1)
    assert (first, second.amount_fen, second.reverses, second.reason) == (paid, -600, paid.name, "账户有误")
    with pytest.raises(Refusal, match="was reversed"):
        await desk.change("ReversePayment", one, payment=second.name, reason="账户有误")
    one = await desk.change("PayMilestone", one, **paying(running, 600))
    terminated = await desk.change("TerminateContract", one, reason=BECAUSE)
    assert (terminated.state, terminated.paid_fen) == (CONTRACT.STATE_TERMINATED, 600)


async def test_the_database_alone_holds_money_within_its_bounds(bought: tuple[Running, Incubation], desk: Desk, provider: str) -> None:
    """Whoever writes past the use case is held at the commit: ledger, milestones and contract agree, also when two come at once."""
    running, _ = bought
    one = await desk.change("PayMilestone", await active(desk, provider), **paying(running, 100))
    [paid] = await desk.all("ListPayments", one.name)
    identifier, entry = one.name.partition("/")[2], paid.name.rpartition("/")[2]

    async def write(*statements: str) -> str:
        async with running.service.database.transaction() as tx:
            for statement in statements:
                await driver(tx).execute(statement.format(contract=identifier, paid=entry))
            await asyncio.sleep(0.02)
        return "written"

    async def broken(*calls: Any) -> list[str]:
        answers = await asyncio.gather(*calls, return_exceptions=True)
        return sorted(str(getattr(answer, "constraint_name", answer)) for answer in answers)

    pay = (
        "INSERT INTO contract_payment "
        "VALUES (gen_random_uuid(), '{{contract}}', {milestone}, {amount}, '2026-03-01', '凭', {undoes}, '', 'x', now())"
    )
    ledger = pay.format(milestone=1, amount=300, undoes="NULL")
    sums = (
        "UPDATE contract SET paid_fen = paid_fen + 300, milestones = jsonb_set(milestones, '{{0,paid_fen}}', "
        "to_jsonb((milestones -> 0 ->> 'paid_fen')::int + 300)) WHERE id = '{contract}'"
    )
    assert await broken(write(ledger)) == ["contract_agrees"]  # the ledger without the sums
    assert await broken(write(sums)) == ["contract_agrees"]  # the sums without the ledger
    assert await broken(write(ledger, sums), write(ledger, sums)) == ["contract_agrees", "written"]  # 100 + 300 + 300 > 600
    assert await broken(write("UPDATE contract_payment SET amount_fen = 1 WHERE id = '{paid}'")) == ["ledger_is_never_rewritten"]
    assert await broken(write("DELETE FROM contract_payment WHERE id = '{paid}'")) == ["ledger_is_never_rewritten"]
    assert await broken(write(pay.format(milestone=1, amount=-50, undoes="'{paid}'"))) == ["contract_agrees"]
    assert await broken(write("UPDATE contract SET amount_fen = 5000 WHERE id = '{contract}'")) == ["contract_agrees"]


async def test_who_should_be_strangers_and_are_not_is_flagged(bought: tuple[Running, Incubation], desk: Desk) -> None:
    running, incubation = bought
    organisations = Organizations(incubation)
    shared, other = await incubation.person(), await incubation.person()
    provider = await organisations.create(founding(founders=[shared]))
    evaluator = await organisations.create(founding(founders=[other], legal_representative=shared))
    one = await active(desk, provider.name)
    assert list(one.conflicts) == []
    base = await Incubator(incubation).base(operator=evaluator.name)
    judged = {
        "kind": EVALUATION.KIND_FINAL,
        "grade": EVALUATION.GRADE_GOOD,
        "evaluator": evaluator.name,
        "evaluation_date": sent(running.today),
    }
    one = await desk.change("EvaluateContract", one, evaluation=judged)
    found = [(each.kind, each.organisation, each.other_organisation, each.person) for each in one.conflicts]
    assert found == [
        (CONFLICT.KIND_PROVIDER_EVALUATOR, provider.name, evaluator.name, shared),
        (CONFLICT.KIND_PROVIDER_BASE_OPERATOR, provider.name, evaluator.name, shared),
        (CONFLICT.KIND_EVALUATOR_BASE_OPERATOR, evaluator.name, base.operator, ""),
    ]
    assert one.evaluations[0].evaluator == evaluator.name  # a flag refuses nothing


async def test_bad_contracts_are_named_and_leave_nothing(bought: tuple[Running, Incubation], desk: Desk, provider: str) -> None:
    running, _ = bought
    one = await active(desk, provider)
    seen = {"name": one.name, "etag": one.etag}
    bad: dict[str, tuple[str, dict[str, Any], str, str]] = {
        "nobody's provider": ("CreateContract", {"contract": offer(NO_ORGANIZATION)}, "ORGANISATION_NOT_FOUND", "contract.provider"),
        "a budget that does not add up": (
            "CreateContract",
            {"contract": offer(provider, terms=terms(600, 400, budget_lines=[{"field": 1, "purpose": "经费", "amount_fen": 1}]))},
            "AMOUNTS_DIFFER",
            "contract.terms.budget_lines",
        ),
        "milestones that do not add up": ("AmendContract", {**seen, "terms": terms(600, amount_fen=700, budget_lines=[
            {"field": 1, "purpose": "经费", "amount_fen": 700}]), "reason": BECAUSE}, "AMOUNTS_DIFFER", "terms.milestones"),
        "a township elsewhere": (
            "CreateContract",
            {"contract": offer(provider, terms=terms(1, townships=["divisions/130403001"]))},
            "TOWNSHIP_ELSEWHERE",
            "contract.terms.townships[0]",
        ),
        "a township that is none": (
            "CreateContract",
            {"contract": offer(provider, terms=terms(1, townships=["divisions/130402999"]))},
            "TOWNSHIP_NOT_FOUND",
            "contract.terms.townships[0]",
        ),
        "an amount of nothing": ("PayMilestone", {**seen, **paying(running, 0)}, "INVALID_FIELD", "amount_fen"),
        "a milestone that is none": ("PayMilestone", {**seen, **paying(running, 1, milestone=9)}, "MILESTONE_NOT_FOUND", "milestone"),
        "a payment before the delivery": (
            "PayMilestone", {**seen, **paying(running, 1), "pay_date": sent(FIRST)}, "DAY_OUT_OF_RANGE", "pay_date"
        ),
        "a delivery twice": (
            "DeliverMilestone", {**seen, "milestone": 1, "delivery_date": sent(DELIVERED)}, "ALREADY_DELIVERED", "milestone"
        ),
        "a payment of nobody": (
            "ReversePayment",
            {**seen, "payment": f"{one.name}/payments/01900000-0000-7000-8000-000000000000", "reason": BECAUSE},
            "PAYMENT_NOT_FOUND",
            "payment",
        ),
        "a delivered milestone left out": (
            "AmendContract",
            {**seen, "reason": BECAUSE, "terms": terms(1, milestones=[
                {"number": 2, "deliverable": "成果", "due_date": sent(LAST), "amount_fen": 1}])},
            "PAID_ALREADY",
            "terms.milestones",
        ),
    }  # fmt: skip
    before = await running.stored()
    for case, (method, content, reason, field) in bad.items():
        with pytest.raises(Refusal) as refused:
            await desk.do(method, **content)
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [field]), case
    assert await running.stored() == before
