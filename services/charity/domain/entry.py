"""An entry of the ledger, with its lines. It is written once and never changed: what was wrong is reversed by another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Final
from uuid import UUID

from services.charity.domain.book import Book, Line

ONLY_VERSION: Final = 1


class EntryKind(IntEnum):
    """What moved. Numbers are stored and sent: none is ever changed or used again."""

    DONATION = 1
    EXPENSE = 2
    REFUND = 3
    TRANSFER = 4
    REVERSAL = 5
    INTEREST = 6
    SALE = 7
    PROCEEDS = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One amount that moved: in one book, or out of one and into another."""

    id: UUID
    kind: EntryKind
    amount_fen: int
    book: UUID
    counter_book: UUID | None
    reverses: UUID | None
    effective_on: date
    prepared_by: str
    reviewed_by: str | None
    """Somebody else; None for a donation, which has its receipt."""
    record_time: datetime
    counterpart: UUID | None = None
    """Of goods that are sold and of the money for them, and of what reverses them, the other: neither is without it."""

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"ledgerEntries/{self.id}"


@dataclass(frozen=True, slots=True)
class Posted:
    """An entry as it stands in the ledger: each line with its book, that of the entry first."""

    entry: Entry
    lines: tuple[tuple[Book, Line], ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """An entry with its lines, and the books as they are after each."""

    entry: Entry
    lines: tuple[Line, ...]
    books: tuple[Book, ...]

    @property
    def told(self) -> list[tuple[Book, Line]]:
        """Return each line with its book."""
        return list(zip(self.books, self.lines, strict=True))


@dataclass(frozen=True, slots=True)
class Posting:
    """What is common to whatever is posted: its identifier, the day it counts for, who prepared and who reviewed it, and when."""

    id: UUID
    effective_on: date
    prepared_by: str
    reviewed_by: str | None
    now: datetime
