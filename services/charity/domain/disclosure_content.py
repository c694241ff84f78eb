"""What is disclosed of a project's money: sums and rows of the ledger. Nobody appears who wanted nothing published (慈善法 82)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

MOST_ROWS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Turnover:
    """What came and went in a span of time, in fen."""

    opening_fen: int
    donated_money_fen: int
    donated_goods_fen: int
    refunded_fen: int
    transferred_in_fen: int
    programme_fen: int
    management_fen: int
    transferred_out_fen: int
    closing_fen: int
    interest_fen: int = 0
    sale_proceeds_fen: int = 0
    sold_goods_fen: int = 0

    @property
    def sale_gain_fen(self) -> int:
        """Return what goods were sold for beyond what they were valued at; less than 0 for a loss."""
        return self.sale_proceeds_fen - self.sold_goods_fen

    @property
    def balanced(self) -> bool:
        """Tell whether what came less what went is what the balance grew by."""
        given = self.donated_money_fen + self.donated_goods_fen - self.refunded_fen
        came = given + self.transferred_in_fen + self.interest_fen + self.sale_proceeds_fen
        went = self.programme_fen + self.management_fen + self.transferred_out_fen + self.sold_goods_fen
        return self.opening_fen + came - went == self.closing_fen


@dataclass(frozen=True, slots=True)
class DisclosedDonation:
    """A donation, as its donor lets it be published."""

    day: date
    donor: str
    amount_fen: int
    goods: str
    receipt_number: int


@dataclass(frozen=True, slots=True)
class DisclosedExpense:
    """An expense."""

    day: date
    summary: str
    amount_fen: int
    management: bool
    people: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What the ledger says of a project."""

    turnover: Turnover
    total: Turnover
    donations: Sequence[DisclosedDonation]
    unlisted_donations: int
    expenses: Sequence[DisclosedExpense]
    unlisted_expenses: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a disclosure; a published one never changes."""

    edition: int
    reason: str
    document: str
    previous_hash: str

    @property
    def hash(self) -> str:
        """Return what the edition is recognised by: it depends on all editions before."""
        return hashlib.sha256((self.previous_hash + self.document).encode()).hexdigest()
