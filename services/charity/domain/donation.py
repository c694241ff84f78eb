"""A donation that was received (捐赠), with its receipt; what may be done with one is in `donation_rules`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from services.charity.domain.book import Cause
from services.charity.domain.donor import Donor
from services.charity.domain.movements import Asset
from services.charity.domain.purposes import CharityPurpose
from shared.lifecycle import Lifecycle


class DonationState(IntEnum):
    """What became of it. Numbers are stored and sent, as all below: none is ever changed or used again."""

    RECEIVED = 1
    PARTLY_REFUNDED = 2
    REFUNDED = 3
    REVERSED = 4  # recorded by mistake


class DonationAction(StrEnum):
    """What can be done with a donation."""

    REFUND_PART = "refund_part"
    REFUND_ALL = "refund_all"
    REVERSE = "reverse"
    RESTORE_PART = "restore_part"  # a refund was reversed, another one stays
    RESTORE = "restore"


DONATIONS: Final = Lifecycle(
    {
        (DonationState.RECEIVED, DonationAction.REFUND_PART): DonationState.PARTLY_REFUNDED,
        (DonationState.RECEIVED, DonationAction.REFUND_ALL): DonationState.REFUNDED,
        (DonationState.RECEIVED, DonationAction.REVERSE): DonationState.REVERSED,
        (DonationState.PARTLY_REFUNDED, DonationAction.REFUND_PART): DonationState.PARTLY_REFUNDED,
        (DonationState.PARTLY_REFUNDED, DonationAction.REFUND_ALL): DonationState.REFUNDED,
        (DonationState.PARTLY_REFUNDED, DonationAction.RESTORE_PART): DonationState.PARTLY_REFUNDED,
        (DonationState.PARTLY_REFUNDED, DonationAction.RESTORE): DonationState.RECEIVED,
        (DonationState.REFUNDED, DonationAction.RESTORE_PART): DonationState.PARTLY_REFUNDED,
        (DonationState.REFUNDED, DonationAction.RESTORE): DonationState.RECEIVED,
    }
)


class ValuationBasis(IntEnum):
    """On what the valuation of goods rests."""

    INVOICE = 1
    APPRAISAL = 2
    MARKET_PRICE = 3
    AGREEMENT = 4


class ReceiptKind(IntEnum):
    """What happens with the paper; a number it has in any case (慈善法 38)."""

    ISSUED = 1
    ANONYMOUS = 2
    WAIVED = 3


@dataclass(frozen=True, slots=True)
class Goods:
    """What is given instead of money."""

    description: str
    quantity: int
    unit: str
    valuation_basis: ValuationBasis
    valuation_document: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt of the charity in whose account the donation is; numbers of a year have no gap."""

    year: int
    number: int
    kind: ReceiptKind
    check_code: str = field(repr=False)


class Serial(NamedTuple):
    """What stands on a receipt; each charity counts for itself."""

    year: int
    number: int


_SERIAL: Final = re.compile("([0-9]{4})0*([1-9][0-9]{0,17})")


def serial(typed: str) -> Serial | None:
    """Return the year and number that somebody read on a receipt and typed, without hyphen: `2026000012`. None for what no receipt says."""
    found = _SERIAL.fullmatch(typed)
    return Serial(int(found[1]), int(found[2])) if found else None


class Issuer(NamedTuple):
    """The charity that issued a receipt, as it is called."""

    display_name: str
    credit_code: str


@dataclass(frozen=True, slots=True)
class DonationEntry:
    """What is stated of a donation."""

    cause: Cause
    purpose: CharityPurpose | None
    donor: Donor
    amount_fen: int
    goods: Goods | None
    received_on: date
    payment_reference: str
    pledge: UUID | None
    receipt: ReceiptKind

    @property
    def asset(self) -> Asset:
        """Return what is given."""
        return Asset.MONEY if self.goods is None else Asset.GOODS


@dataclass(frozen=True, slots=True)
class Donation:
    """A donation."""

    id: UUID
    book: UUID
    cause: Cause
    purpose: CharityPurpose
    organization: UUID
    place: str
    donor: Donor
    amount_fen: int
    goods: Goods | None
    received_on: date
    payment_reference: str
    pledge: UUID | None
    entry: UUID
    receipt: Receipt
    state: DonationState
    refunded_fen: int
    recorded_by: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"donations/{self.id}"

    @property
    def asset(self) -> Asset:
        """Return what was given."""
        return Asset.MONEY if self.goods is None else Asset.GOODS
