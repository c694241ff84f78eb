"""The audit of a book: its lines from the first one on, added up anew, by sums of its own, so that a slip of those that post shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from services.charity.domain.book import ASSETS, Account, Book, Line
from services.charity.domain.entry import EntryKind

_RECEIVED: Final = (Account.DONATED, Account.TRANSFERRED_IN, Account.REFUNDED, Account.INTEREST, Account.SALE_PROCEEDS)
_SPENT: Final = (Account.PROGRAMME, Account.MANAGEMENT, Account.TRANSFERRED_OUT, Account.SOLD_GOODS)
_GROWS_BY_CREDIT: Final = (Account.DONATED, Account.TRANSFERRED_IN, Account.INTEREST, Account.SALE_PROCEEDS)
_OTHER_SIDE: Final = {
    EntryKind.DONATION: {(True, Account.DONATED)},
    EntryKind.EXPENSE: {(False, Account.PROGRAMME), (False, Account.MANAGEMENT)},
    EntryKind.REFUND: {(False, Account.REFUNDED)},
    EntryKind.INTEREST: {(True, Account.INTEREST)},
    EntryKind.SALE: {(False, Account.SOLD_GOODS)},
    EntryKind.PROCEEDS: {(True, Account.SALE_PROCEEDS)},
    EntryKind.TRANSFER: {(True, Account.TRANSFERRED_IN), (False, Account.TRANSFERRED_OUT)},
}
"""What may stand against money or goods, by kind, and whether these are debited. A reversal mirrors what it reverses."""


class FindingKind(IntEnum):
    """What differs. Numbers are sent: none is ever changed or used again."""

    LINE_MISSING = 1
    RUNNING_TOTAL = 2
    BOOK_TOTAL = 3
    ENTRY_LINES = 4
    DOCUMENT = 5
    RECEIPT = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference between what is stored and what was computed."""

    kind: FindingKind
    subject: str
    number: int = 0
    field: str = ""
    computed_fen: int = 0
    stored_fen: int = 0


@dataclass(frozen=True, slots=True)
class AuditedLine:
    """A line, and what its entry says."""

    line: Line
    entry_kind: EntryKind
    entry_amount_fen: int


@dataclass(slots=True)
class Tally:
    """How much was looked at."""

    books: int = 0
    lines: int = 0
    entries: int = 0
    receipts: int = 0
    findings: int = 0


@dataclass(slots=True)
class BookAudit:
    """A book that is added up."""

    book: Book
    lines: int = 0
    debited: Counter[Account] = field(default_factory=Counter)
    """What was debited to each account less what was credited."""

    def add(self, audited: AuditedLine) -> Iterator[Finding]:
        """Add the next line, and yield what is wrong with it."""
        line, subject = audited.line, self.book.resource
        self.lines += 1
        if line.number != self.lines:
            yield Finding(FindingKind.LINE_MISSING, subject, self.lines, "number", self.lines, line.number)
            self.lines = line.number
        self.debited[line.debit] += line.amount_fen
        self.debited[line.credit] -= line.amount_fen
        if line.amount_fen != audited.entry_amount_fen:
            yield Finding(FindingKind.ENTRY_LINES, subject, line.number, "amount_fen", audited.entry_amount_fen, line.amount_fen)
        incoming, against = (True, line.credit) if line.debit in ASSETS else (False, line.debit)
        if audited.entry_kind is not EntryKind.REVERSAL and (incoming, against) not in _OTHER_SIDE[audited.entry_kind]:
            yield Finding(FindingKind.ENTRY_LINES, subject, line.number, "accounts")
        for name, computed in self._totals().items():
            if (stored := getattr(line, f"{name}_after_fen")) != computed:
                yield Finding(FindingKind.RUNNING_TOTAL, subject, line.number, f"{name}_after_fen", computed, stored)

    def end(self) -> Iterator[Finding]:
        """Yield what the book says of itself otherwise than its lines do."""
        subject = self.book.resource
        if self.book.lines != self.lines:
            yield Finding(FindingKind.BOOK_TOTAL, subject, 0, "lines", self.lines, self.book.lines)
        for account in Account:
            computed = -self.debited[account] if account in _GROWS_BY_CREDIT else self.debited[account]
            if (stored := self.book.of(account)) != computed:
                yield Finding(FindingKind.BOOK_TOTAL, subject, 0, account.column, computed, stored)

    def _totals(self) -> dict[str, int]:
        return {
            "received": -sum(self.debited[account] for account in _RECEIVED),
            "spent": sum(self.debited[account] for account in _SPENT),
            "money": self.debited[Account.MONEY],
            "goods": self.debited[Account.GOODS],
        }
