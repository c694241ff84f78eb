"""How vouchers are prepared, posted and rejected: functions from values to facts, each of which holds the voucher as it is afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum
from typing import Any, Final
from uuid import UUID

from services.charity.domain.book import Book, CauseKind
from services.charity.domain.ledger_refusals import AccountHolderMismatch, BasisMissing, BeneficiaryMismatch, SameBook, SamePerson
from services.charity.domain.voucher import VOUCHERS, BeneficiaryKind, Content, Expense, Transfer, Voucher, VoucherAction, VoucherState
from shared.facts import Fact

_UUID: Final = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_NAMES: Final = {
    BeneficiaryKind.PERSON: re.compile(f"persons/{_UUID}"),
    BeneficiaryKind.ORGANIZATION: re.compile(f"organizations/{_UUID}"),
    BeneficiaryKind.COMMUNITY: re.compile("communities/[0-9]{12}"),
    BeneficiaryKind.GROUP: re.compile("[^/]+"),
}


class VoucherChange(IntEnum):
    """What happened to a voucher. Numbers are stored and sent: none is ever changed or used again."""

    PREPARED = 1
    POSTED = 2
    REJECTED = 3
    REVERSED = 4


class VoucherPrepared(Fact[Voucher]):
    """It was prepared; somebody else decides."""

    kind = VoucherChange.PREPARED


class VoucherPosted(Fact[Voucher]):
    """It is in the ledger."""

    kind = VoucherChange.POSTED


class VoucherRejected(Fact[Voucher]):
    """It was refused."""

    kind = VoucherChange.REJECTED


class VoucherReversed(Fact[Voucher]):
    """Its entry was reversed."""

    kind = VoucherChange.REVERSED


@dataclass(frozen=True, slots=True)
class Paper:
    """What is said of a voucher beside what it does."""

    summary: str
    proof: str


def assert_beneficiary(expense: Expense, *, path: str) -> None:
    """Raise BeneficiaryMismatch where the name does not go with the kind."""
    if _NAMES[expense.beneficiary.kind].fullmatch(expense.beneficiary.name) is None:
        raise BeneficiaryMismatch(field=f"{path}.beneficiary.name")


def assert_use(source: Book, target: Book, transfer: Transfer, *, path: str) -> None:
    """Raise SameBook, AccountHolderMismatch, and BasisMissing where the use changes without a right to it (慈善法 56, 58)."""
    if source.id == target.id:
        raise SameBook(field=f"{path}.to_cause")
    if source.organization != target.organization:
        raise AccountHolderMismatch(field=f"{path}.to_cause")
    if (transfer.basis is None) is not (not transfer.basis_document):
        raise BasisMissing(field=f"{path}.basis_document")
    allocation = (source.cause.kind, target.cause.kind) == (CauseKind.FUND, CauseKind.PROJECT) and source.purpose is target.purpose
    if transfer.basis is None and not allocation:
        raise BasisMissing(field=f"{path}.basis")


def prepare(content: Content, paper: Paper, book: Book, *, identifier: UUID, by: str, now: datetime) -> VoucherPrepared:
    """Prepare a voucher about a book."""
    return VoucherPrepared(
        Voucher(
            id=identifier,
            book=book.id,
            cause=book.cause,
            purpose=book.purpose,
            organization=book.organization,
            place=book.place,
            content=content,
            summary=paper.summary,
            proof=paper.proof,
            state=VoucherState.PREPARED,
            state_reason="",
            prepared_by=by,
            decided_by=None,
            entry=None,
            posted_on=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def post(voucher: Voucher, entry: UUID, *, by: str, today: date, now: datetime) -> VoucherPosted:
    """Put a voucher into the ledger. Raises SamePerson."""
    after = _next(voucher, VoucherAction.POST, now, decided_by=by, entry=entry, posted_on=today)
    _assert_other(voucher, by)
    return VoucherPosted(after)


def reject(voucher: Voucher, reason: str, *, by: str, now: datetime) -> VoucherRejected:
    """Refuse a voucher. Raises SamePerson."""
    after = _next(voucher, VoucherAction.REJECT, now, decided_by=by, state_reason=reason)
    _assert_other(voucher, by)
    return VoucherRejected(after, reason)


def reverse(voucher: Voucher, *, now: datetime) -> VoucherReversed:
    """Note that the entry of a voucher was reversed."""
    return VoucherReversed(_next(voucher, VoucherAction.REVERSE, now))


def _assert_other(voucher: Voucher, by: str) -> None:
    if voucher.prepared_by == by:
        raise SamePerson(field="name")


def _next(voucher: Voucher, action: VoucherAction, now: datetime, **changes: Any) -> Voucher:
    return replace(voucher, state=VOUCHERS.advance(voucher.state, action), version=voucher.version + 1, update_time=now, **changes)
