"""How donations are received, given back and reversed: functions from values to facts, which hold the donation as it is afterwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from services.charity.domain.book import Book
from services.charity.domain.donation import DONATIONS, Donation, DonationAction, DonationEntry, DonationState, Receipt, ReceiptKind
from services.charity.domain.donor import DonorKind
from services.charity.domain.ledger_refusals import ReceiptMismatch, RefundedDonation, RefundExceeded
from services.charity.domain.project_refusals import DatesMismatch
from shared.facts import Fact


class DonationChange(IntEnum):
    """What happened to a donation. Numbers are stored: none is ever changed or used again."""

    RECEIVED = 1
    REFUNDED = 2
    REVERSED = 3
    RESTORED = 4


class DonationReceived(Fact[Donation]):
    """It was received, and has its receipt."""

    kind = DonationChange.RECEIVED


class DonationRefunded(Fact[Donation]):
    """It, or a part of it, was given back."""

    kind = DonationChange.REFUNDED


class DonationReversed(Fact[Donation]):
    """It had been recorded by mistake."""

    kind = DonationChange.REVERSED


class DonationRestored(Fact[Donation]):
    """A refund had been recorded by mistake."""

    kind = DonationChange.RESTORED


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a donation is given when it is recorded: identifiers, who records it and when."""

    donation: UUID
    entry: UUID
    by: str
    now: datetime


def checked(entry: DonationEntry, *, today: date, path: str) -> DonationEntry:
    """Return what is stated when its parts go together. Raises DonorMismatch, NameWithheld, ReceiptMismatch, DatesMismatch."""
    entry.donor.checked(path=f"{path}donor")
    if (entry.donor.kind is DonorKind.ANONYMOUS) is not (entry.receipt is ReceiptKind.ANONYMOUS):
        raise ReceiptMismatch(field=f"{path}receipt")
    if entry.received_on > today:
        raise DatesMismatch(field=f"{path}received_day")
    return entry


def receive(entry: DonationEntry, book: Book, receipt: Receipt, arrival: Arrival) -> DonationReceived:
    """Record a donation that is booked with this receipt."""
    return DonationReceived(
        Donation(
            id=arrival.donation,
            book=book.id,
            cause=book.cause,
            purpose=book.purpose,
            organization=book.organization,
            place=book.place,
            donor=entry.donor,
            amount_fen=entry.amount_fen,
            goods=entry.goods,
            received_on=entry.received_on,
            payment_reference=entry.payment_reference,
            pledge=entry.pledge,
            entry=arrival.entry,
            receipt=receipt,
            state=DonationState.RECEIVED,
            refunded_fen=0,
            recorded_by=arrival.by,
            version=1,
            create_time=arrival.now,
            update_time=arrival.now,
        )
    )


def refund(donation: Donation, amount_fen: int, *, now: datetime) -> DonationRefunded:
    """Give a donation back, or a part of it. Raises RefundExceeded."""
    refunded = donation.refunded_fen + amount_fen
    if donation.state is not DonationState.REVERSED and refunded > donation.amount_fen:
        raise RefundExceeded(field="name", metadata={"left_fen": str(donation.amount_fen - donation.refunded_fen)})
    action = DonationAction.REFUND_ALL if refunded >= donation.amount_fen else DonationAction.REFUND_PART
    return DonationRefunded(_next(donation, action, now, refunded))


def restore(donation: Donation, amount_fen: int, *, now: datetime) -> DonationRestored:
    """Take a refund back, for it was recorded by mistake."""
    refunded = donation.refunded_fen - amount_fen
    return DonationRestored(_next(donation, DonationAction.RESTORE_PART if refunded else DonationAction.RESTORE, now, refunded))


def reverse(donation: Donation, *, now: datetime) -> DonationReversed:
    """Reverse a donation, for it was recorded by mistake. Raises RefundedDonation where a refund stands."""
    if donation.refunded_fen:
        raise RefundedDonation(field="name")
    return DonationReversed(_next(donation, DonationAction.REVERSE, now, 0))


def _next(donation: Donation, action: DonationAction, now: datetime, refunded_fen: int) -> Donation:
    state = DONATIONS.advance(donation.state, action)
    return replace(donation, state=state, refunded_fen=refunded_fen, version=donation.version + 1, update_time=now)
