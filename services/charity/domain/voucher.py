"""A voucher (记账凭证): what moves money in any way but a donation does; what may be done with one is in `voucher_rules`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final, TypeAlias
from uuid import UUID

from services.charity.domain.book import Account, Cause
from services.charity.domain.entry import EntryKind
from services.charity.domain.movements import Asset
from services.charity.domain.purposes import CharityPurpose
from shared.lifecycle import Lifecycle


class VoucherState(IntEnum):
    """Where a voucher stands. Numbers are stored and sent, as all below: none is ever changed or used again."""

    PREPARED = 1
    POSTED = 2
    REJECTED = 3
    REVERSED = 4


class VoucherAction(StrEnum):
    """What can be done with a voucher."""

    POST = "post"
    REJECT = "reject"
    REVERSE = "reverse"


VOUCHERS: Final = Lifecycle(
    {
        (VoucherState.PREPARED, VoucherAction.POST): VoucherState.POSTED,
        (VoucherState.PREPARED, VoucherAction.REJECT): VoucherState.REJECTED,
        (VoucherState.POSTED, VoucherAction.REVERSE): VoucherState.REVERSED,
    }
)


class ExpenseCategory(IntEnum):
    """What is spent for."""

    PROGRAMME = 1
    MANAGEMENT = 2

    @property
    def account(self) -> Account:
        """Return the account that is debited."""
        return Account.PROGRAMME if self is ExpenseCategory.PROGRAMME else Account.MANAGEMENT


class BeneficiaryKind(IntEnum):
    """What a beneficiary is."""

    PERSON = 1
    ORGANIZATION = 2
    COMMUNITY = 3
    GROUP = 4


class TransferBasis(IntEnum):
    """By what right the use of what was given is changed."""

    REFILING = 1  # 慈善法 56
    DONORS_CONSENT = 2  # 慈善法 56
    SURPLUS_PLAN = 3  # 慈善法 58


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """Who receives what is spent: a resource name, or a group in words."""

    kind: BeneficiaryKind
    name: str
    people: int
    """How many it reaches; 0 where nobody counted."""


@dataclass(frozen=True, slots=True)
class Expense:
    """Something is spent."""

    asset: Asset
    amount_fen: int
    category: ExpenseCategory
    beneficiary: Beneficiary


@dataclass(frozen=True, slots=True)
class Refund:
    """A donation, or a part of it, is given back."""

    donation: UUID
    asset: Asset
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Destination:
    """A book that something goes to."""

    book: UUID
    cause: Cause
    purpose: CharityPurpose


@dataclass(frozen=True, slots=True)
class Transfer:
    """It goes from one book into another of the same charity."""

    to: Destination
    asset: Asset
    amount_fen: int
    basis: TransferBasis | None
    """None for an allocation: a fund gives to a project of the same purpose, and no use is changed."""
    basis_document: str


@dataclass(frozen=True, slots=True)
class Reversal:
    """An entry is reversed."""

    entry: UUID
    asset: Asset
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Interest:
    """The bank paid interest (利息收入) into the account of the book."""

    amount_fen: int
    bank_reference: str
    """The bank's serial number of the payment; a book has it once."""
    asset: Asset = field(default=Asset.MONEY, init=False)


@dataclass(frozen=True, slots=True)
class Sale:
    """Donated goods are sold (变卖): they leave at what they were valued at, and what is paid stays in their book (公益事业捐赠法 17)."""

    amount_fen: int
    """What the goods were valued at."""
    price_fen: int
    bank_reference: str
    asset: Asset = field(default=Asset.GOODS, init=False)


Content: TypeAlias = Expense | Refund | Transfer | Reversal | Interest | Sale
KINDS: Final[dict[type[Content], EntryKind]] = {
    Expense: EntryKind.EXPENSE,
    Refund: EntryKind.REFUND,
    Transfer: EntryKind.TRANSFER,
    Reversal: EntryKind.REVERSAL,
    Interest: EntryKind.INTEREST,
    Sale: EntryKind.SALE,
}


@dataclass(frozen=True, slots=True)
class Voucher:
    """A voucher."""

    id: UUID
    book: UUID
    cause: Cause
    purpose: CharityPurpose
    organization: UUID
    place: str
    content: Content
    summary: str
    proof: str
    state: VoucherState
    state_reason: str
    prepared_by: str
    decided_by: str | None
    entry: UUID | None
    posted_on: date | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"vouchers/{self.id}"

    @property
    def kind(self) -> EntryKind:
        """Return the kind of its entry."""
        return KINDS[type(self.content)]


@dataclass(frozen=True, slots=True)
class ExpenseWish:
    """Something is to be spent."""

    cause: Cause
    purpose: CharityPurpose | None
    expense: Expense


@dataclass(frozen=True, slots=True)
class RefundWish:
    """A donation, or a part of it, is to be given back."""

    donation: UUID
    amount_fen: int


@dataclass(frozen=True, slots=True)
class TransferWish:
    """Something is to go from one book into another."""

    cause: Cause
    purpose: CharityPurpose | None
    to_cause: Cause
    to_purpose: CharityPurpose | None
    asset: Asset
    amount_fen: int
    basis: TransferBasis | None
    basis_document: str


@dataclass(frozen=True, slots=True)
class ReversalWish:
    """An entry is to be reversed."""

    entry: UUID


@dataclass(frozen=True, slots=True)
class PaymentWish:
    """The bank received money that nobody gave: interest, or the price of goods."""

    cause: Cause
    purpose: CharityPurpose | None
    content: Interest | Sale


VoucherWish: TypeAlias = ExpenseWish | RefundWish | TransferWish | ReversalWish | PaymentWish
