"""A book of the ledger: what one fund or project has for one purpose. Its lines move it, and nothing else does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Final
from uuid import UUID

from services.charity.domain.ledger_refusals import BalanceExceeded, CauseNotFound, PurposeMissing, PurposeNotHeld
from services.charity.domain.purposes import CharityPurpose
from shared.caller import covers


class CauseKind(IntEnum):
    """What money is given for. Numbers are stored and sent, as all below: none is ever changed or used again."""

    FUND = 1
    PROJECT = 2


COLLECTIONS: Final = {CauseKind.FUND: "charityFunds", CauseKind.PROJECT: "charityProjects"}


class Standing(IntEnum):
    """What may happen in a book, each more than the one before."""

    CLOSED = 1
    DISPOSING = 2
    """What is there may be given back or on."""
    SPENDING = 3
    OPEN = 4
    """And more may be received."""


class Account(IntEnum):
    """An account of a book. Money and goods are what there is, from 11 on is what was received, from 21 on what was spent."""

    MONEY = 1
    GOODS = 2
    DONATED = 11
    TRANSFERRED_IN = 12
    REFUNDED = 13
    INTEREST = 14
    SALE_PROCEEDS = 15
    PROGRAMME = 21
    MANAGEMENT = 22
    TRANSFERRED_OUT = 23
    SOLD_GOODS = 24

    column: str
    """What it is called in a book: `money_fen`."""

    def __init__(self, _number: int) -> None:
        """Make its column's name once: every movement asks for it."""
        self.column = f"{self.name.lower()}_fen"


ASSETS: Final = frozenset({Account.MONEY, Account.GOODS})
_CREDITED: Final = frozenset({Account.DONATED, Account.TRANSFERRED_IN, Account.INTEREST, Account.SALE_PROCEEDS})
"""Accounts that grow by being credited; all others grow by being debited."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A fund or a project."""

    kind: CauseKind
    id: UUID

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"{COLLECTIONS[self.kind]}/{self.id}"


@dataclass(frozen=True, slots=True)
class Line:
    """The n-th movement of a book: one account is debited and another credited, so it balances by being there."""

    book: UUID
    number: int
    entry: UUID
    debit: Account
    credit: Account
    amount_fen: int
    received_after_fen: int
    spent_after_fen: int
    money_after_fen: int
    goods_after_fen: int

    def added_to(self, account: Account) -> int:
        """Return by how much an account grew by it; negative where it shrank, 0 for one that it does not touch."""
        if account not in {self.debit, self.credit}:
            return 0
        return self.amount_fen if (account is self.debit) is not (account in _CREDITED) else -self.amount_fen


@dataclass(frozen=True, slots=True)
class Book:
    """What a fund or project has for a purpose, in the account of an organisation. Amounts are in fen."""

    id: UUID
    cause: Cause
    purpose: CharityPurpose
    organization: UUID
    place: str
    """Code of the division that keeps the fund or project: who acts there, sees it."""
    standing: Standing
    lines: int = 0
    donated_fen: int = 0
    refunded_fen: int = 0
    transferred_in_fen: int = 0
    interest_fen: int = 0
    sale_proceeds_fen: int = 0
    programme_fen: int = 0
    management_fen: int = 0
    transferred_out_fen: int = 0
    sold_goods_fen: int = 0
    money_fen: int = 0
    goods_fen: int = 0

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"books/{self.id}"

    @property
    def received_fen(self) -> int:
        """Return what was received and not given back."""
        return self.donated_fen + self.transferred_in_fen + self.interest_fen + self.sale_proceeds_fen - self.refunded_fen

    @property
    def spent_fen(self) -> int:
        """Return what went out for good."""
        return self.programme_fen + self.management_fen + self.transferred_out_fen + self.sold_goods_fen

    @property
    def balance_fen(self) -> int:
        """Return what there is; it is what was received less what was spent."""
        return self.money_fen + self.goods_fen

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether its fund or project is kept anywhere in these scopes."""
        return any(covers(scope, self.place) for scope in scopes)

    def post(self, entry: UUID, debit: Account, credit: Account, amount_fen: int, *, field: str = "name") -> tuple[Book, Line]:
        """Return the book after a movement, and its line. Raises BalanceExceeded where an account would go below zero."""
        if (debit in ASSETS) is (credit in ASSETS):
            raise AssertionError  # one side is what there is, the other says why
        debited = self.of(debit) + (-amount_fen if debit in _CREDITED else amount_fen)
        credited = self.of(credit) + (amount_fen if credit in _CREDITED else -amount_fen)
        changes: dict[str, Any] = {debit.column: debited, credit.column: credited}
        after = replace(self, lines=self.lines + 1, **changes)
        if debited < 0 or credited < 0:
            raise BalanceExceeded(field=field, metadata={"book": self.resource})
        line = Line(
            self.id, after.lines, entry, debit, credit, amount_fen, after.received_fen, after.spent_fen, after.money_fen, after.goods_fen
        )
        return after, line

    def of(self, account: Account) -> int:
        """Return what an account comes to."""
        amount: int = getattr(self, account.column)
        return amount


def chosen(books: Sequence[Book], purpose: CharityPurpose | None, *, path: str, to: str = "") -> Book:
    """Return the book for a purpose out of those of a fund or project; the only one where no purpose is said.

    Raises CauseNotFound where there is none at all, PurposeMissing, PurposeNotHeld. Fields are `<path><to>cause` and `<path><to>purpose`.
    """
    if not books:
        raise CauseNotFound(field=f"{path}{to}cause")
    if purpose is None and len(books) > 1:
        raise PurposeMissing(field=f"{path}{to}purpose")
    found = books[0] if purpose is None else next((book for book in books if book.purpose is purpose), None)
    if found is None:
        raise PurposeNotHeld(field=f"{path}{to}purpose")
    return found
