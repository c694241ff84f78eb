"""What the law asks of a charity's year, as data: which accounts over which, of which year, and how much (慈善法 61)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from services.charity.domain.book import Account
from services.charity.domain.entry import Posted

WHOLE: Final = 10_000
"""Basis points of one."""


class RatioKind(IntEnum):
    """Which ratio. Numbers are sent, as below: none is ever changed or used again."""

    SPENDING = 1
    MANAGEMENT = 2


class RatioSide(IntEnum):
    """A side of a ratio."""

    NUMERATOR = 1
    DENOMINATOR = 2


@dataclass(frozen=True, slots=True)
class Side:
    """What is summed: these accounts, over the year so many years before. Transfers within a charity are neither income nor spending."""

    accounts: tuple[Account, ...]
    years_before: int = 0

    @property
    def is_income(self) -> bool:
        """Tell whether what is credited adds."""
        return Account.DONATED in self.accounts


@dataclass(frozen=True, slots=True)
class RatioRule:
    """A ratio and its limit."""

    kind: RatioKind
    article: str
    numerator: Side
    denominator: Side
    at_least: bool
    """Whether the limit is a floor; else it is a ceiling."""
    limit_basis_points: int

    def side(self, side: RatioSide) -> Side:
        """Return a side of it."""
        return self.numerator if side is RatioSide.NUMERATOR else self.denominator


_SPENDING: Final = Side((Account.PROGRAMME,))
_INCOME_BEFORE: Final = Side(
    (Account.DONATED, Account.REFUNDED, Account.INTEREST, Account.SALE_PROCEEDS, Account.SOLD_GOODS), years_before=1
)
"""Goods are income when they are given, so of their sale the gain or loss is."""
_MANAGEMENT: Final = Side((Account.MANAGEMENT,))
_ALL_SPENDING: Final = Side((Account.PROGRAMME, Account.MANAGEMENT))


def rules(*, spending_least_percent: int, management_most_percent: int) -> Mapping[RatioKind, RatioRule]:
    """Return the ratios with these limits."""
    kinds = (
        RatioRule(
            RatioKind.SPENDING, "慈善法 61", _SPENDING, _INCOME_BEFORE, at_least=True, limit_basis_points=spending_least_percent * 100
        ),
        RatioRule(
            RatioKind.MANAGEMENT, "慈善法 61", _MANAGEMENT, _ALL_SPENDING, at_least=False, limit_basis_points=management_most_percent * 100
        ),
    )
    return {rule.kind: rule for rule in kinds}


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of a year."""

    rule: RatioRule
    numerator_fen: int
    denominator_fen: int

    @property
    def basis_points(self) -> int:
        """Return it in hundredths of a percent, rounded down; 0 where there is nothing to divide by."""
        return self.numerator_fen * WHOLE // self.denominator_fen if self.denominator_fen > 0 else 0

    @property
    def met(self) -> bool:
        """Tell whether the year meets it, exactly and not as it was rounded."""
        if self.denominator_fen <= 0:
            return True
        asked = self.rule.limit_basis_points * self.denominator_fen
        reached = self.numerator_fen * WHOLE
        return reached >= asked if self.rule.at_least else reached <= asked


@dataclass(frozen=True, slots=True)
class RatioEntry:
    """What an entry adds to a side of a ratio."""

    posted: Posted
    amount_fen: int
