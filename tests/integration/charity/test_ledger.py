"""What is given and spent: donations with receipts, vouchers that take two persons, and books that always balance."""

from __future__ import annotations

import pytest
from wushe.charity.v1 import ledger_pb2, voucher_pb2
from wushe.charity.v1.ledger_events_pb2 import LedgerLineState
from wushe.common.v1.event_pb2 import Event

from services.charity.domain.ledger_refusals import (
    AccountHolderMismatch,
    AlreadyReversed,
    BalanceExceeded,
    BasisMissing,
    BookClosed,
    PaymentBooked,
    ProceedsOfSale,
    RefundedDonation,
    RefundExceeded,
    ReversalOfReversal,
    SamePerson,
)
from tests.integration.charity.ledger import (
    AUDITOR,
    CARE,
    DONATION,
    DONOR,
    MANAGEMENT,
    POVERTY,
    RICE,
    VOUCHER,
    Desk,
    established,
    expense,
    interest,
    sale,
    spent,
)
from tests.integration.charity.running import SPONSOR, Running


@pytest.fixture
def finance(running: Running) -> Desk:
    """Whoever records and prepares."""
    return Desk(running, "finance", ("finance", "130402"))


@pytest.fixture
def reviewer(running: Running) -> Desk:
    """Whoever decides."""
    return Desk(running, "reviewer", ("reviewer", "130402"))


async def sums(desk: Desk, parent: str) -> tuple[int, int, int]:
    """Return what the books of a fund received, spent and have, in fen."""
    held = await desk.books(parent)
    assert all(book.received_fen == book.spent_fen + book.balance_fen for book in held)
    return sum(book.received_fen for book in held), sum(book.spent_fen for book in held), sum(book.balance_fen for book in held)


def line_of(event: Event) -> LedgerLineState:
    """Return the line that an event speaks of."""
    state = LedgerLineState()
    assert event.data.Unpack(state)
    return state


async def test_from_a_gift_to_a_meal_every_fen_is_accounted_for(
    running: Running, fund: str, people: list[str], finance: Desk, reviewer: Desk
) -> None:
    giver = DONOR(kind=DONOR.KIND_PERSON, person=people[0], published_name="爱心市民")
    first = await finance.donate(fund, 100_000_00, donor=giver, payment_reference="B0001")
    second = await finance.donate(fund, 50_01)
    assert [first.receipt.number + 1, first.receipt.year] == [second.receipt.number, second.receipt.year]
    assert await sums(finance, fund) == (100_050_01, 0, 100_050_01)
    asked = await finance.prepare(expense=expense(fund, 30_000_00))
    assert await sums(finance, fund) == (100_050_01, 0, 100_050_01), "nothing moves before somebody else has looked"
    posted = await reviewer.decide("Post", asked)
    assert (posted.state, posted.prepared_by, posted.decided_by) == (VOUCHER.STATE_POSTED, "finance", "reviewer")
    assert await sums(finance, fund) == (100_050_01, 30_000_00, 70_050_01)
    findings, tally = await Desk(running, "auditor", *AUDITOR).audit("divisions/1304")
    assert (findings, tally.findings) == ([], 0)
    assert tally.lines >= 3
    [told] = [state for state in map(line_of, await running.events("ledger_line")) if state.entry == posted.entry]
    assert (told.line.debit, told.line.credit) == (ledger_pb2.LEDGER_ACCOUNT_PROGRAMME, ledger_pb2.LEDGER_ACCOUNT_MONEY)
    after = (told.line.received_after_fen, told.line.spent_after_fen, told.line.money_after_fen)
    assert after == (100_050_01, 30_000_00, 70_050_01)
    assert (told.programme_fen, told.balance_fen, told.donated_fen) == (30_000_00, -30_000_00, 0)


async def test_whoever_prepared_a_voucher_does_not_decide_about_it_whatever_roles_they_have(running: Running, fund: str) -> None:
    both = Desk(running, "both")
    await both.donate(fund, 1_000)
    asked = await both.prepare(expense=expense(fund, 400))
    with pytest.raises(SamePerson):
        await both.decide("Post", asked)
    with pytest.raises(SamePerson):
        await both.decide("Reject", asked, reason="票据不全")
    assert (await sums(both, fund)) == (1_000, 0, 1_000)


async def test_a_fen_more_than_there_is_is_not_spent(running: Running, fund: str) -> None:
    desk = Desk(running)
    await desk.donate(fund, 1_000)
    with pytest.raises(BalanceExceeded):
        await spent(running, fund, 1_001)
    await spent(running, fund, 1_000, category=MANAGEMENT)
    assert await sums(desk, fund) == (1_000, 1_000, 0)


async def test_a_gift_is_given_back_in_parts_and_never_more_than_it_was(fund: str, finance: Desk, reviewer: Desk) -> None:
    gift = await finance.donate(fund, 1_000)
    back = {"donation": gift.name, "amount_fen": 400}
    await reviewer.decide("Post", await finance.prepare(refund=back))
    with pytest.raises(RefundExceeded):
        await finance.prepare(refund={"donation": gift.name, "amount_fen": 601})
    one, other = [await finance.prepare(refund={"donation": gift.name, "amount_fen": 600}) for _ in range(2)]
    await reviewer.decide("Post", one)
    with pytest.raises((RefundExceeded, BalanceExceeded)):
        await reviewer.decide("Post", other)
    after = await finance.donation(gift.name)
    assert (after.state, after.refunded_fen) == (DONATION.STATE_REFUNDED, 1_000)
    assert await sums(finance, fund) == (0, 0, 0)


async def test_what_the_bank_pays_is_received_once_and_told_apart_from_donations(
    running: Running, fund: str, finance: Desk, reviewer: Desk
) -> None:
    await finance.donate(fund, 1_000)
    one, other = [await finance.prepare(summary="三季度结息", interest=interest(fund, 35, "INT-2026-Q3")) for _ in range(2)]
    assert (one.interest.bank_reference, one.asset, one.amount_fen) == ("INT-2026-Q3", ledger_pb2.ASSET_MONEY, 35)
    paid = await reviewer.decide("Post", one)
    with pytest.raises(PaymentBooked):
        await reviewer.decide("Post", other)
    with pytest.raises(PaymentBooked):
        await finance.prepare(interest=interest(fund, 35, "INT-2026-Q3"))
    [book] = await finance.books(fund)
    assert (book.interest_fen, book.donated_fen, book.received_fen, book.balance_fen) == (35, 1_000, 1_035, 1_035)
    [told] = [state for state in map(line_of, await running.events("ledger_line")) if state.entry == paid.entry]
    assert (told.kind, told.interest_fen, told.donated_fen, told.balance_fen) == (ledger_pb2.LedgerEntry.KIND_INTEREST, 35, 0, 35)
    await reviewer.decide("Post", await finance.prepare(reversal={"entry": paid.entry}))
    assert await sums(finance, fund) == (1_000, 0, 1_000)
    await reviewer.decide("Post", other)
    assert await sums(finance, fund) == (1_035, 0, 1_035)


async def test_goods_are_sold_at_a_price_and_taken_back_with_their_money(
    running: Running, fund: str, finance: Desk, reviewer: Desk
) -> None:
    await finance.donate(fund, 1_000, goods=RICE)
    with pytest.raises(BalanceExceeded):
        await reviewer.decide("Post", await finance.prepare(sale=sale(fund, 1_001, 1_001, "SALE-1")))
    sold = await reviewer.decide("Post", await finance.prepare(summary="临期大米变卖", sale=sale(fund, 600, 450, "SALE-1")))
    assert (sold.asset, sold.amount_fen, sold.sale.price_fen) == (ledger_pb2.ASSET_GOODS, 600, 450)
    [book] = await finance.books(fund)
    assert (book.goods_fen, book.money_fen, book.sale_proceeds_fen - book.sold_goods_fen) == (400, 450, -150)
    with pytest.raises(PaymentBooked):
        await finance.prepare(interest=interest(fund, 450, "SALE-1"))
    told = {state.entry: state for state in map(line_of, await running.events("ledger_line"))}
    goods, money = told[sold.entry], told[told[sold.entry].counterpart]
    assert (goods.sold_goods_fen, goods.balance_fen, money.sale_proceeds_fen, money.balance_fen) == (600, -600, 450, 450)
    with pytest.raises(ProceedsOfSale):
        await finance.prepare(reversal={"entry": money.entry})
    back = await reviewer.decide("Post", await finance.prepare(reversal={"entry": sold.entry}))
    assert (await finance.voucher(sold.name)).state == VOUCHER.STATE_REVERSED
    assert await sums(finance, fund) == (1_000, 0, 1_000)
    told = {state.entry: state for state in map(line_of, await running.events("ledger_line"))}
    assert told[told[back.entry].counterpart].reverses == money.entry
    assert (await Desk(running, "auditor", *AUDITOR).audit("divisions/1304"))[0] == []


async def test_what_was_recorded_by_mistake_is_reversed_once_and_its_receipt_is_void(fund: str, finance: Desk, reviewer: Desk) -> None:
    gift = await finance.donate(fund, 7_000)
    one, other = [await finance.prepare(reversal={"entry": gift.entry}) for _ in range(2)]
    reversed_by = await reviewer.decide("Post", one)
    with pytest.raises(AlreadyReversed):
        await reviewer.decide("Post", other)
    with pytest.raises(ReversalOfReversal):
        await finance.prepare(reversal={"entry": reversed_by.entry})
    after = await finance.donation(gift.name)
    assert (after.state, after.receipt.void, after.receipt.number) == (DONATION.STATE_REVERSED, True, gift.receipt.number)
    assert await sums(finance, fund) == (0, 0, 0)


async def test_a_reversed_expense_comes_back_and_a_reversed_refund_restores_the_gift(fund: str, finance: Desk, reviewer: Desk) -> None:
    gift, _other = await finance.donate(fund, 1_000), await finance.donate(fund, 1_000)
    meal = await reviewer.decide("Post", await finance.prepare(expense=expense(fund, 300)))
    back = await reviewer.decide("Post", await finance.prepare(refund={"donation": gift.name, "amount_fen": 700}))
    with pytest.raises(RefundedDonation):
        await reviewer.decide("Post", await finance.prepare(reversal={"entry": gift.entry}))
    for wrong in (meal, back):
        await reviewer.decide("Post", await finance.prepare(reversal={"entry": wrong.entry}))
    assert (await finance.voucher(meal.name)).state == VOUCHER.STATE_REVERSED
    assert (await finance.donation(gift.name)).state == DONATION.STATE_RECEIVED
    assert await sums(finance, fund) == (2_000, 0, 2_000)


async def test_money_changes_its_use_only_by_a_filing_a_consent_or_the_plan(
    running: Running, people: list[str], fund: str, finance: Desk, reviewer: Desk
) -> None:
    wide = (await established(running, people, purposes=[POVERTY, CARE])).name
    abroad = (await established(running, people, organization=SPONSOR)).name
    await finance.donate(fund, 1_000)
    move = {"cause": fund, "to_cause": wide, "asset": ledger_pb2.ASSET_MONEY, "amount_fen": 400}
    with pytest.raises(BasisMissing):
        await finance.prepare(transfer=move)
    with pytest.raises(BasisMissing):
        await finance.prepare(transfer={**move, "basis": voucher_pb2.Transfer.BASIS_REFILING})
    with pytest.raises(AccountHolderMismatch):
        await finance.prepare(transfer={**move, "to_cause": abroad})
    cited = {"basis": voucher_pb2.Transfer.BASIS_DONORS_CONSENT, "basis_document": "捐赠人同意书3号"}
    moved = await reviewer.decide("Post", await finance.prepare(transfer={**move, "to_purpose": CARE, **cited}))
    assert await sums(finance, fund) == (1_000, 400, 600)
    assert await sums(finance, wide) == (400, 0, 400)
    await reviewer.decide("Post", await finance.prepare(reversal={"entry": moved.entry}))
    assert (await sums(finance, fund), await sums(finance, wide)) == ((1_000, 0, 1_000), (0, 0, 0))


async def test_a_suspended_fund_receives_and_spends_nothing_and_a_closed_one_has_nothing(running: Running, fund: str) -> None:
    desk, other = Desk(running, "desk"), Desk(running, "reviewer")
    await desk.donate(fund, 500)
    asked = await desk.prepare(expense=expense(fund, 500))
    held = await desk.fund("Suspend", await desk.read_fund(fund), reason="账目待核")
    with pytest.raises(BookClosed):
        await desk.donate(fund, 1)
    with pytest.raises(BookClosed):
        await other.decide("Post", asked)
    ending = await desk.fund("WindUp", held, reason="基金到期")
    with pytest.raises(BookClosed):
        await desk.donate(fund, 1)
    await other.decide("Post", asked)
    closed = await desk.fund("Close", ending)
    assert closed.name == fund
    assert await sums(desk, fund) == (500, 500, 0)
