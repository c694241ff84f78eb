"""A book: what its lines do to it, and what an audit makes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.charity.domain import movements
from services.charity.domain.audit import AuditedLine, BookAudit, FindingKind
from services.charity.domain.book import ASSETS, Account, Book, Cause, CauseKind, Line, Standing, chosen
from services.charity.domain.entry import Entry, EntryKind, Movement, Posted, Posting
from services.charity.domain.ledger_refusals import (
    AccountHolderMismatch,
    BalanceExceeded,
    BookClosed,
    CauseNotFound,
    PurposeMissing,
    PurposeNotHeld,
    ReversalOfReversal,
    SameBook,
)
from services.charity.domain.movements import Asset
from services.charity.domain.purposes import CharityPurpose

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
CHARITY, OTHER = UUID(int=1), UUID(int=2)


def book(number: int = 10, *, standing: Standing = Standing.OPEN, organization: UUID = CHARITY, **amounts: int) -> Book:
    cause = Cause(CauseKind.FUND, UUID(int=number))
    return Book(UUID(int=number), cause, CharityPurpose.POVERTY_RELIEF, organization, "130402001001", standing, **amounts)


def posting(number: int = 100) -> Posting:
    return Posting(UUID(int=number), date(2026, 3, 1), "finance", "reviewer", NOW)


def test_a_gift_of_goods_is_booked_at_its_valuation() -> None:
    movement = movements.receive(book(), Asset.GOODS, 500, posting(), field="cause")
    [line], [after] = movement.lines, movement.books
    assert (line.debit, line.credit, line.number) == (Account.GOODS, Account.DONATED, 1)
    assert (after.goods_fen, after.money_fen, after.received_fen, after.balance_fen) == (500, 0, 500, 500)


def test_interest_is_received_and_is_no_donation() -> None:
    movement = movements.earn(book(donated_fen=500, money_fen=500), 35, posting())
    [line], [after] = movement.lines, movement.books
    assert (line.debit, line.credit, line.added_to(Account.INTEREST)) == (Account.MONEY, Account.INTEREST, 35)
    assert (after.interest_fen, after.donated_fen, after.received_fen, after.balance_fen) == (35, 500, 535, 535)


@pytest.mark.parametrize("price", [70, 100, 130])
def test_goods_that_are_sold_leave_at_their_valuation_and_money_arrives_at_its_price(price: int) -> None:
    left, arrived = movements.sell(book(donated_fen=500, goods_fen=500), 100, price, posting(), proceeds=UUID(int=101))
    assert (left.entry.counterpart, arrived.entry.counterpart) == (arrived.entry.id, left.entry.id)
    [after] = arrived.books
    assert (after.goods_fen, after.money_fen, after.sale_proceeds_fen - after.sold_goods_fen) == (400, price, price - 100)
    assert after.received_fen == after.spent_fen + after.balance_fen == 500 + price
    goods, money = (Posted(one.entry, tuple(one.told)) for one in (left, arrived))
    back, money_back = movements.reverse_sale(goods, money, after, posting(102), other=UUID(int=103))
    assert (back.entry.counterpart, money_back.entry.counterpart) == (money_back.entry.id, back.entry.id)
    [undone] = money_back.books
    assert (undone.goods_fen, undone.money_fen, undone.received_fen, undone.spent_fen, undone.lines) == (500, 0, 500, 0, 4)
    with pytest.raises(BalanceExceeded):
        movements.sell(book(donated_fen=500, goods_fen=500), 501, price, posting(), proceeds=UUID(int=101))


def test_goods_are_not_spent_as_money() -> None:
    with pytest.raises(BalanceExceeded):
        movements.spend(book(donated_fen=500, goods_fen=500), Asset.MONEY, Account.PROGRAMME, 1, posting())


def test_a_transfer_leaves_one_book_and_arrives_in_the_other() -> None:
    movement = movements.transfer(book(donated_fen=500, money_fen=500), book(11), Asset.MONEY, 200, posting())
    left, arrived = movement.books
    assert (left.balance_fen, left.spent_fen, arrived.balance_fen, arrived.received_fen) == (300, 200, 200, 200)
    with pytest.raises(SameBook):
        movements.transfer(book(), book(), Asset.MONEY, 1, posting())
    with pytest.raises(AccountHolderMismatch):
        movements.transfer(book(), book(11, organization=OTHER), Asset.MONEY, 1, posting())


@pytest.mark.parametrize("standing", Standing)
def test_what_a_book_may_hangs_on_its_standing(standing: Standing) -> None:
    held = book(standing=standing, donated_fen=10, money_fen=10)
    possible: list[tuple[Standing, Callable[[], Movement]]] = [
        (Standing.OPEN, lambda: movements.receive(held, Asset.MONEY, 1, posting(), field="cause")),
        (Standing.SPENDING, lambda: movements.spend(held, Asset.MONEY, Account.MANAGEMENT, 1, posting())),
        (Standing.DISPOSING, lambda: movements.give_back(held, Asset.MONEY, 1, posting())),
        (Standing.DISPOSING, lambda: movements.earn(held, 1, posting())),
        (Standing.DISPOSING, lambda: movements.sell(replace(held, goods_fen=1), 1, 1, posting(), proceeds=UUID(int=101))[0]),
        (Standing.DISPOSING, lambda: movements.transfer(held, book(11), Asset.MONEY, 1, posting())),
    ]
    for least, move in possible:
        if standing >= least:
            assert move().lines[0].number == 1
        else:
            with pytest.raises(BookClosed):
                move()


def test_a_reversal_mirrors_its_entry_and_is_not_reversed_itself() -> None:
    given_ = movements.receive(book(), Asset.MONEY, 300, posting(), field="cause")
    back = movements.reverse(given_.entry, given_.told, posting(101))
    assert [(line.debit, line.credit) for line in back.lines] == [(Account.DONATED, Account.MONEY)]
    assert (back.books[0].received_fen, back.entry.reverses) == (0, given_.entry.id)
    with pytest.raises(ReversalOfReversal):
        movements.reverse(back.entry, back.told, posting(102))


def test_the_book_of_a_purpose_is_found() -> None:
    one, other = book(), replace(book(11), purpose=CharityPurpose.ENVIRONMENT)
    assert chosen([one], None, path="") is one
    assert chosen([one, other], CharityPurpose.ENVIRONMENT, path="") is other
    for books, purpose, refusal, field in (
        ([], None, CauseNotFound, "x.cause"),
        ([one, other], None, PurposeMissing, "x.purpose"),
        ([one], CharityPurpose.ENVIRONMENT, PurposeNotHeld, "x.purpose"),
    ):
        with pytest.raises(refusal) as refused:
            chosen(books, purpose, path="x.")
        assert [violation.field for violation in refused.value.violations] == [field]


sides = [(asset, account) for asset in ASSETS for account in Account if account not in ASSETS]
moves = st.lists(st.tuples(st.sampled_from(sides), st.booleans(), st.integers(1, 10**13)), max_size=40)


@given(moves)
def test_whatever_is_posted_received_is_spent_and_balance_and_the_audit_agrees(
    posted: list[tuple[tuple[Account, Account], bool, int]],
) -> None:
    held, audit = book(), []
    for (asset, account), incoming, amount in posted:
        debit, credit = (asset, account) if incoming else (account, asset)
        try:
            held, line = held.post(UUID(int=1), debit, credit, amount)
        except BalanceExceeded:
            continue
        audit.append(line)
        assert held.received_fen == held.spent_fen + held.balance_fen
        assert min(held.of(one) for one in Account) >= 0
    auditing = BookAudit(held)
    reversal = EntryKind.REVERSAL  # admits any accounts
    assert [found for line in audit for found in auditing.add(AuditedLine(line, reversal, line.amount_fen))] == []
    assert list(auditing.end()) == []


def audited(*lines: Line, kind: EntryKind = EntryKind.DONATION, held: Book | None = None) -> set[tuple[FindingKind, str]]:
    auditing = BookAudit(held or book(lines=len(lines), donated_fen=100 * len(lines), money_fen=100 * len(lines)))
    found = [finding for line in lines for finding in auditing.add(AuditedLine(line, kind, 100))]
    return {(finding.kind, finding.field) for finding in (*found, *auditing.end())}


def line(number: int, **changes: int) -> Line:
    told = {"received_after_fen": 100 * number, "spent_after_fen": 0, "money_after_fen": 100 * number, "goods_after_fen": 0, **changes}
    amount = told.pop("amount_fen", 100)
    return Line(UUID(int=10), number, UUID(int=number), Account.MONEY, Account.DONATED, amount, **told)


def test_an_audit_names_what_differs() -> None:
    assert audited(line(1), line(2)) == set()
    assert audited(line(1), line(2, money_after_fen=150)) == {(FindingKind.RUNNING_TOTAL, "money_after_fen")}
    assert audited(line(1), line(2), held=book(lines=2, donated_fen=200, money_fen=199)) == {(FindingKind.BOOK_TOTAL, "money_fen")}
    assert audited(line(1), kind=EntryKind.EXPENSE) == {(FindingKind.ENTRY_LINES, "accounts")}
    missing = audited(line(1), line(3), held=book(lines=3, donated_fen=300, money_fen=300))
    assert {(FindingKind.LINE_MISSING, "number"), (FindingKind.BOOK_TOTAL, "money_fen")} < missing
    other = audited(line(1, amount_fen=90))
    assert {(FindingKind.ENTRY_LINES, "amount_fen"), (FindingKind.RUNNING_TOTAL, "money_after_fen")} < other


def test_an_entry_has_a_name_of_its_own() -> None:
    one = Entry(UUID(int=7), EntryKind.DONATION, 1, UUID(int=1), None, None, date(2026, 3, 1), "finance", None, NOW)
    assert one.resource == f"ledgerEntries/{UUID(int=7)}"
