"""What the ledger should hold, kept as simply as can be: a list of what moved, from which everything else is added up anew each time."""

from __future__ import annotations

from dataclasses import dataclass, field

MONEY, GOODS = "money", "goods"


@dataclass
class Gift:
    """A donation as it should be."""

    cause: str
    asset: str
    amount: int
    receipt: int
    pledge: str = ""
    refunds: list[int] = field(default_factory=list)
    reversed: bool = False

    @property
    def left(self) -> int:
        """Return what was not given back."""
        return 0 if self.reversed else self.amount - sum(self.refunds)


@dataclass
class Paper:
    """A posted voucher as it should be: what moves by it, out of and into which cause."""

    kind: str
    asset: str
    amount: int
    source: str
    target: str = ""
    gift: str = ""
    payment: str = ""
    price: int = 0
    reversed: bool = False


@dataclass
class Model:
    """Gifts and vouchers by their entries."""

    gifts: dict[str, Gift] = field(default_factory=dict)
    papers: dict[str, Paper] = field(default_factory=dict)
    pledged: dict[str, int] = field(default_factory=dict)
    receipts: list[int] = field(default_factory=list)

    def balance(self, cause: str, asset: str) -> int:
        """Return what a fund has."""
        given = sum(gift.amount for gift in self.gifts.values() if (gift.cause, gift.asset) == (cause, asset) and not gift.reversed)
        live = [paper for paper in self.papers.values() if paper.asset == asset and not paper.reversed]
        paid = self.sold(cause)[0] if asset == MONEY else 0
        came = sum(one.amount for one in live if one.target == cause)
        return given + paid + came - sum(one.amount for one in live if one.source == cause)

    def received(self, cause: str) -> int:
        """Return what a fund received and did not give back."""
        given = sum(gift.amount for gift in self.gifts.values() if gift.cause == cause and not gift.reversed)
        live = [paper for paper in self.papers.values() if not paper.reversed]
        came = sum(one.amount for one in live if one.target == cause)
        return given + came + self.sold(cause)[0] - sum(one.amount for one in live if (one.kind, one.source) == ("refund", cause))

    def spent(self, cause: str) -> int:
        """Return what a fund spent or gave on."""
        return sum(one.amount for one in self.papers.values() if one.source == cause and one.kind != "refund" and not one.reversed)

    def interest(self, cause: str) -> int:
        """Return what banks paid on what a fund has."""
        return sum(one.amount for one in self.papers.values() if (one.kind, one.target) == ("interest", cause) and not one.reversed)

    def sold(self, cause: str) -> tuple[int, int]:
        """Return what goods of a fund were sold for, and what they had been valued at."""
        live = [one for one in self.papers.values() if (one.kind, one.source) == ("sale", cause) and not one.reversed]
        return sum(one.price for one in live), sum(one.amount for one in live)

    def earned(self, cause: str, payment: str) -> bool:
        """Tell whether a fund has a payment of a bank."""
        return any(one.payment == payment and cause in (one.source, one.target) and not one.reversed for one in self.papers.values())

    def may_reverse(self, entry: str) -> bool:
        """Tell whether an entry can be reversed: it was not before, no refund hangs on it, and what came by it is still there."""
        if (gift := self.gifts.get(entry)) is not None:
            return not gift.reversed and not gift.refunds and self.balance(gift.cause, gift.asset) >= gift.amount
        paper = self.papers[entry]
        back = self.balance(paper.source, MONEY) >= paper.price if paper.price else True
        return not paper.reversed and back and (not paper.target or self.balance(paper.target, paper.asset) >= paper.amount)

    def reverse(self, entry: str) -> None:
        """Reverse an entry."""
        if (gift := self.gifts.get(entry)) is not None:
            gift.reversed = True
            return
        paper = self.papers[entry]
        paper.reversed = True
        if paper.gift:
            self.gifts[paper.gift].refunds.remove(paper.amount)

    def kept(self, pledge: str) -> int:
        """Return what came of a pledge."""
        return sum(gift.amount for gift in self.gifts.values() if gift.pledge == pledge and not gift.reversed)
