"""Whatever is given, spent, moved, given back and reversed, in any order: done in the ledger and in a model of it, and compared."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test
from wushe.charity.v1 import donation_pb2, voucher_pb2
from wushe.charity.v1 import donation_service_pb2 as donations_pb

from services.charity.domain.ledger_refusals import (
    AlreadyReversed,
    BalanceExceeded,
    PaymentBooked,
    PledgeExceeded,
    PledgeMismatch,
    RefundedDonation,
    RefundExceeded,
)
from shared.refusals import IllegalTransition, Refusal
from tests.integration.charity.ledger import AUDITOR, MANAGEMENT, PROGRAMME, RICE, Desk, established, expense, interest, persons, sale
from tests.integration.charity.ledger import GOODS as GOODS_SENT
from tests.integration.charity.ledger import MONEY as MONEY_SENT
from tests.integration.charity.model import GOODS, MONEY, Gift, Model, Paper
from tests.integration.charity.running import Running, request_id

T = TypeVar("T")

SENT: Final = {MONEY: MONEY_SENT, GOODS: GOODS_SENT}
NOT_REVERSED: Final = (AlreadyReversed, BalanceExceeded, RefundedDonation, IllegalTransition)
amounts = st.integers(1, 60)
assets = st.sampled_from((MONEY, GOODS))


class Ledger(RuleBasedStateMachine):
    """Does each step in the ledger and in the model, and compares them after each."""

    running: Running
    people: list[str]
    loop: asyncio.AbstractEventLoop

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Finish work in the loop of the service; Hypothesis has a thread of its own."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result()

    def refused(self, work: Coroutine[Any, Any, Any], *refusals: type[Refusal]) -> None:
        """Do what the model does not admit."""
        with pytest.raises(refusals):
            self.do(work)

    @initialize()
    def begin(self) -> None:
        """Begin with two funds of one charity, and a pledge to the first."""
        self.running.renew_token()
        self.model = Model()
        self.names: dict[str, str] = {}  # the donation of each entry
        self.finance, self.reviewer = Desk(self.running, "finance"), Desk(self.running, "reviewer")
        self.auditor = Desk(self.running, "auditor", *AUDITOR)
        self.funds = [str(self.do(established(self.running, self.people)).name) for _ in range(2)]
        self.pledge = self.do(self._promise())
        self.model.pledged[self.pledge] = 150

    @rule(at=st.integers(0, 1), asset=assets, amount=amounts)
    def donate(self, at: int, asset: str, amount: int) -> None:
        self._given(self.funds[at], asset, amount, "")

    @rule(count=st.integers(2, 5), amount=amounts)
    def donate_at_once(self, count: int, amount: int) -> None:
        async def all_of_them() -> list[Any]:
            return await asyncio.gather(*(self.finance.donate(self.funds[0], amount + each) for each in range(count)))

        for one in self.do(all_of_them()):
            self._keep(one, MONEY, "")

    @rule(amount=amounts)
    def keep_the_pledge(self, amount: int) -> None:
        lacking = self.model.pledged[self.pledge] - self.model.kept(self.pledge)
        if amount <= lacking:
            self._given(self.funds[0], MONEY, amount, self.pledge)
        else:
            self.refused(self.finance.donate(self.funds[0], amount, pledge=self.pledge), PledgeExceeded, PledgeMismatch)

    @rule(at=st.integers(0, 1), asset=assets, amount=amounts, category=st.sampled_from((PROGRAMME, MANAGEMENT)))
    def spend(self, at: int, asset: str, amount: int, category: int) -> None:
        fund = self.funds[at]
        paper = Paper("expense", asset, amount, fund)
        prepared = self.do(self.finance.prepare(expense=expense(fund, amount, asset=SENT[asset], category=category)))
        self._post(prepared, paper, possible=self.model.balance(fund, asset) >= amount)

    @rule(at=st.integers(0, 1), asset=assets, amount=amounts)
    def transfer(self, at: int, asset: str, amount: int) -> None:
        source, target = self.funds[at], self.funds[1 - at]
        basis = voucher_pb2.Transfer.BASIS_DONORS_CONSENT
        told = {"cause": source, "to_cause": target, "asset": SENT[asset], "amount_fen": amount, "basis": basis, "basis_document": "同意1"}
        prepared = self.do(self.finance.prepare(transfer=told))
        self._post(prepared, Paper("transfer", asset, amount, source, target), possible=self.model.balance(source, asset) >= amount)

    @rule(at=st.integers(0, 1), amount=amounts, payment=st.integers(1, 4))
    def earn(self, at: int, amount: int, payment: int) -> None:
        fund, reference = self.funds[at], f"INT-{payment}"
        preparing = self.finance.prepare(interest=interest(fund, amount, reference))
        if self.model.earned(fund, reference):
            self.refused(preparing, PaymentBooked)
        else:
            self._post(self.do(preparing), Paper("interest", MONEY, amount, "", fund, payment=reference), possible=True)

    @rule(at=st.integers(0, 1), value=amounts, price=amounts, payment=st.integers(1, 4))
    def sell(self, at: int, value: int, price: int, payment: int) -> None:
        fund, reference = self.funds[at], f"SALE-{payment}"
        preparing = self.finance.prepare(sale=sale(fund, value, price, reference))
        if self.model.earned(fund, reference):
            self.refused(preparing, PaymentBooked)
            return
        paper = Paper("sale", GOODS, value, fund, payment=reference, price=price)
        self._post(self.do(preparing), paper, possible=self.model.balance(fund, GOODS) >= value)

    @precondition(lambda self: self.model.gifts)
    @rule(data=st.data(), amount=amounts)
    def refund(self, data: st.DataObject, amount: int) -> None:
        entry = self.pick(data, list(self.model.gifts))
        gift = self.model.gifts[entry]
        told = {"donation": self.names[entry], "amount_fen": amount}
        if amount > gift.amount - sum(gift.refunds):
            self.refused(self.finance.prepare(refund=told), RefundExceeded)
            return
        paper = Paper("refund", gift.asset, amount, gift.cause, gift=entry)
        possible = not gift.reversed and self.model.balance(gift.cause, gift.asset) >= amount
        if self._post(self.do(self.finance.prepare(refund=told)), paper, possible=possible):
            gift.refunds.append(amount)

    @precondition(lambda self: self.model.gifts)
    @rule(data=st.data())
    def reverse(self, data: st.DataObject) -> None:
        entry = self.pick(data, [*self.model.gifts, *self.model.papers])
        if not self.model.may_reverse(entry):
            self.refused(self._reverse(entry), *NOT_REVERSED)
            return
        self.do(self._reverse(entry))
        self.model.reverse(entry)

    @precondition(lambda self: hasattr(self, "funds"))
    @invariant()
    def nothing_is_unaccounted_for(self) -> None:
        for fund in self.funds:
            [book] = self.do(self.finance.books(fund))
            assert book.received_fen == book.spent_fen + book.balance_fen
            assert (book.money_fen, book.goods_fen) == (self.model.balance(fund, MONEY), self.model.balance(fund, GOODS))
            assert book.interest_fen == self.model.interest(fund)
            assert (book.sale_proceeds_fen, book.sold_goods_fen) == self.model.sold(fund)
            assert (book.received_fen, book.spent_fen) == (self.model.received(fund), self.model.spent(fund))

    def teardown(self) -> None:
        """Let the audit look at all that was ever booked, and receipts follow each other."""
        if not hasattr(self, "funds"):
            return
        findings, _tally = self.do(self.auditor.audit())
        assert findings == []
        given = sorted(self.model.receipts)
        assert given == list(range(given[0], given[0] + len(given))) if given else True
        kept = self.do(self.finance("GetPledge", donations_pb.GetPledgeRequest(name=self.pledge))).pledge
        assert kept.received_fen == self.model.kept(self.pledge)

    @staticmethod
    def pick(data: st.DataObject, among: list[T]) -> T:
        """Choose by position: names are others in each run."""
        return among[data.draw(st.integers(0, len(among) - 1))]

    def _given(self, fund: str, asset: str, amount: int, pledge: str) -> None:
        goods: dict[str, Any] = {"goods": RICE} if asset == GOODS else {}
        self._keep(self.do(self.finance.donate(fund, amount, pledge=pledge, **goods)), asset, pledge)

    def _keep(self, one: Any, asset: str, pledge: str) -> None:
        self.model.gifts[one.entry] = Gift(one.cause, asset, one.amount_fen, one.receipt.number, pledge)
        self.model.receipts.append(one.receipt.number)
        self.names[one.entry] = one.name

    def _post(self, prepared: Any, paper: Paper, *, possible: bool) -> bool:
        deciding = self.reviewer.decide("Post", prepared)
        if possible:
            self.model.papers[self.do(deciding).entry] = paper
        else:
            self.refused(deciding, BalanceExceeded, IllegalTransition)
        return possible

    async def _reverse(self, entry: str) -> None:
        await self.reviewer.decide("Post", await self.finance.prepare(reversal={"entry": entry}))

    async def _promise(self) -> str:
        donor = donation_pb2.Donor(kind=donation_pb2.Donor.KIND_ORGANIZATION, published_name="样本公司")
        asked = donations_pb.CreatePledgeRequest(
            cause=self.funds[0], donor=donor, asset=MONEY_SENT, pledged_fen=150, request_id=request_id()
        )
        return str((await self.finance("CreatePledge", asked)).pledge.name)


async def run(running: Running, *, runs: int, steps: int) -> None:
    """Run the machine against a service. Not shrunk: each step is a call, and what failed is printed step by step anyway."""
    told = {"running": running, "loop": asyncio.get_running_loop(), "people": await persons(running, 6)}
    effort = settings(
        max_examples=runs,
        stateful_step_count=steps,
        phases=(Phase.generate,),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        print_blob=True,
    )
    await asyncio.to_thread(run_state_machine_as_test, type("Machine", (Ledger,), told), settings=effort)
