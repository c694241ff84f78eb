"""What may move in the ledger, and between which accounts: functions from books to movements, which hold the books as they are then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Final
from uuid import UUID

from services.charity.domain.book import Account, Book, Line, Standing
from services.charity.domain.entry import Entry, EntryKind, Movement, Posted, Posting
from services.charity.domain.ledger_refusals import AccountHolderMismatch, BookClosed, ReversalOfReversal, SameBook


class Asset(IntEnum):
    """What is given and spent. Numbers are stored and sent: none is ever changed or used again."""

    MONEY = 1
    GOODS = 2


ON_HAND: Final = {Asset.MONEY: Account.MONEY, Asset.GOODS: Account.GOODS}


def receive(book: Book, asset: Asset, amount_fen: int, posting: Posting, *, field: str) -> Movement:
    """Book a donation. Raises BookClosed."""
    assert_standing(book, Standing.OPEN, field=field)
    return _in_one(EntryKind.DONATION, book, (ON_HAND[asset], Account.DONATED), amount_fen, posting)


def spend(book: Book, asset: Asset, on: Account, amount_fen: int, posting: Posting) -> Movement:
    """Book an expense on the purpose or on management. Raises BookClosed, BalanceExceeded."""
    assert_standing(book, Standing.SPENDING)
    return _in_one(EntryKind.EXPENSE, book, (on, ON_HAND[asset]), amount_fen, posting)


def earn(book: Book, amount_fen: int, posting: Posting) -> Movement:
    """Book interest, which the bank pays while anything may still go out of the book. Raises BookClosed."""
    assert_standing(book, Standing.DISPOSING)
    return _in_one(EntryKind.INTEREST, book, (Account.MONEY, Account.INTEREST), amount_fen, posting)


def sell(book: Book, value_fen: int, price_fen: int, posting: Posting, *, proceeds: UUID) -> tuple[Movement, Movement]:
    """Book goods that leave at what they were valued at, and the money that arrives for them. Raises BookClosed, BalanceExceeded."""
    assert_standing(book, Standing.DISPOSING)
    paid = replace(posting, id=proceeds)
    left = _in_one(EntryKind.SALE, book, (Account.SOLD_GOODS, Account.GOODS), value_fen, posting, counterpart=proceeds)
    [after] = left.books
    arrived = _in_one(EntryKind.PROCEEDS, after, (Account.MONEY, Account.SALE_PROCEEDS), price_fen, paid, counterpart=posting.id)
    return left, arrived


def give_back(book: Book, asset: Asset, amount_fen: int, posting: Posting) -> Movement:
    """Book what a donor gets back. Raises BookClosed, BalanceExceeded."""
    assert_standing(book, Standing.DISPOSING)
    return _in_one(EntryKind.REFUND, book, (Account.REFUNDED, ON_HAND[asset]), amount_fen, posting)


def transfer(source: Book, target: Book, asset: Asset, amount_fen: int, posting: Posting) -> Movement:
    """Book what goes into another book of the same charity. Raises SameBook, AccountHolderMismatch, BookClosed, BalanceExceeded."""
    if source.id == target.id:
        raise SameBook(field="name")
    if source.organization != target.organization:
        raise AccountHolderMismatch(field="name")
    assert_standing(source, Standing.DISPOSING)
    assert_standing(target, Standing.OPEN)
    left, out = source.post(posting.id, Account.TRANSFERRED_OUT, ON_HAND[asset], amount_fen)
    arrived, into = target.post(posting.id, ON_HAND[asset], Account.TRANSFERRED_IN, amount_fen)
    return Movement(_entry(EntryKind.TRANSFER, source.id, target.id, amount_fen, posting), (out, into), (left, arrived))


def reverse(original: Entry, lines: Sequence[tuple[Book, Line]], posting: Posting, *, counterpart: UUID | None = None) -> Movement:
    """Book an entry the other way round, in whatever state its fund or project is. Raises ReversalOfReversal, BalanceExceeded.

    `lines` are those of the original, each with its book, in the order of its books.
    """
    if original.kind is EntryKind.REVERSAL:
        raise ReversalOfReversal(field="name")
    posted = [book.post(posting.id, line.credit, line.debit, line.amount_fen) for book, line in lines]
    entry = _entry(EntryKind.REVERSAL, original.book, original.counter_book, original.amount_fen, posting)
    entry = replace(entry, reverses=original.id, counterpart=counterpart)
    return Movement(entry, tuple(line for _, line in posted), tuple(book for book, _ in posted))


def reverse_sale(sale: Posted, proceeds: Posted, book: Book, posting: Posting, *, other: UUID) -> tuple[Movement, Movement]:
    """Book both entries of a sale the other way round. Raises BalanceExceeded where the money is there no longer."""
    [(_, sold)], [(_, paid)] = sale.lines, proceeds.lines
    back = reverse(sale.entry, [(book, sold)], posting, counterpart=other)
    [after] = back.books
    return back, reverse(proceeds.entry, [(after, paid)], replace(posting, id=other), counterpart=posting.id)


def assert_standing(book: Book, least: Standing, *, field: str = "name") -> None:
    """Raise BookClosed where less is possible in a book."""
    if book.standing < least:
        raise BookClosed(field=field, metadata={"standing": f"STANDING_{book.standing.name}"})


def _in_one(
    kind: EntryKind, book: Book, accounts: tuple[Account, Account], amount_fen: int, posting: Posting, *, counterpart: UUID | None = None
) -> Movement:
    after, line = book.post(posting.id, *accounts, amount_fen)
    return Movement(_entry(kind, book.id, None, amount_fen, posting, counterpart=counterpart), (line,), (after,))


def _entry(
    kind: EntryKind, book: UUID, counter: UUID | None, amount_fen: int, posting: Posting, *, counterpart: UUID | None = None
) -> Entry:
    by, reviewer = posting.prepared_by, posting.reviewed_by
    return Entry(posting.id, kind, amount_fen, book, counter, None, posting.effective_on, by, reviewer, posting.now, counterpart)
