"""Vouchers: their table, their history, and the statements that only they have."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.book import Cause, CauseKind
from services.charity.domain.entry import EntryKind
from services.charity.domain.movements import Asset
from services.charity.domain.purposes import CharityPurpose
from services.charity.domain.voucher import (
    Beneficiary,
    BeneficiaryKind,
    Content,
    Destination,
    Expense,
    ExpenseCategory,
    Interest,
    Refund,
    Reversal,
    Sale,
    Transfer,
    TransferBasis,
    Voucher,
    VoucherState,
)
from services.charity.events import OUTBOX, VOUCHER
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_CONTENT: Final = (
    "category", "beneficiary_kind", "beneficiary", "beneficiary_count", "donation_id", "to_book_id", "to_cause_kind", "to_cause_id",
    "to_purpose", "basis", "basis_document", "reverses", "bank_reference",
    "price_fen",
)  # fmt: skip
_COLUMNS: Final = (
    "id", "kind", "book_id", "cause_kind", "cause_id", "purpose", "organization_id", "division", "asset", "amount_fen", "summary", "proof",
    *_CONTENT, "state", "state_reason", "prepared_by", "decided_by", "entry_id", "posted_on", "version", "create_time", "update_time",
)  # fmt: skip


def _content(content: Content) -> dict[str, Any]:
    match content:
        case Expense(category=category, beneficiary=given):
            return {
                "category": category, "beneficiary_kind": given.kind, "beneficiary": given.name, "beneficiary_count": given.people or None,
            }  # fmt: skip
        case Refund(donation=donation):
            return {"donation_id": donation}
        case Transfer(to=to, basis=basis):
            document = None if basis is None else content.basis_document
            goal = {"to_book_id": to.book, "to_cause_kind": to.cause.kind, "to_cause_id": to.cause.id, "to_purpose": to.purpose}
            return {**goal, "basis": basis, "basis_document": document}
        case Reversal(entry=entry):
            return {"reverses": entry}
        case Interest(bank_reference=reference):
            return {"bank_reference": reference}
        case Sale(price_fen=price, bank_reference=reference):
            return {"bank_reference": reference, "price_fen": price}


def _row(one: Voucher) -> tuple[Any, ...]:
    content = _content(one.content)
    return (
        one.id, one.kind, one.book, one.cause.kind, one.cause.id, one.purpose, one.organization, one.place, one.content.asset,
        one.content.amount_fen, one.summary, one.proof, *(content.get(column) for column in _CONTENT), one.state, one.state_reason,
        one.prepared_by, one.decided_by, one.entry, one.posted_on, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _read_content(row: Any) -> Content:
    asset, amount = Asset(row["asset"]), row["amount_fen"]
    match EntryKind(row["kind"]):
        case EntryKind.EXPENSE:
            given = Beneficiary(BeneficiaryKind(row["beneficiary_kind"]), row["beneficiary"], row["beneficiary_count"] or 0)
            return Expense(asset, amount, ExpenseCategory(row["category"]), given)
        case EntryKind.REFUND:
            return Refund(row["donation_id"], asset, amount)
        case EntryKind.TRANSFER:
            cause = Cause(CauseKind(row["to_cause_kind"]), row["to_cause_id"])
            to = Destination(row["to_book_id"], cause, CharityPurpose(row["to_purpose"]))
            basis = None if row["basis"] is None else TransferBasis(row["basis"])
            return Transfer(to, asset, amount, basis, row["basis_document"] or "")
        case EntryKind.INTEREST:
            return Interest(amount, row["bank_reference"])
        case EntryKind.SALE:
            return Sale(amount, row["price_fen"], row["bank_reference"])
        case _:
            return Reversal(row["reverses"], asset, amount)


def _made(row: Any) -> Voucher:
    return Voucher(
        id=row["id"],
        book=row["book_id"],
        cause=Cause(CauseKind(row["cause_kind"]), row["cause_id"]),
        purpose=CharityPurpose(row["purpose"]),
        organization=row["organization_id"],
        place=row["division"],
        content=_read_content(row),
        summary=row["summary"],
        proof=row["proof"],
        state=VoucherState(row["state"]),
        state_reason=row["state_reason"],
        prepared_by=row["prepared_by"],
        decided_by=row["decided_by"],
        entry=row["entry_id"],
        posted_on=row["posted_on"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )


VOUCHERS: Final = Shelf("voucher", "vouchers", _COLUMNS, row=_row, made=_made, place="division", called="summary")
VOUCHER_RECORDER: Final = Recorder(VOUCHERS, History("voucher_change", "voucher_id"), VOUCHER, OUTBOX)

_BOOKED: Final = "SELECT EXISTS (SELECT FROM voucher WHERE book_id = $1 AND bank_reference = $2 AND kind IN (6, 7) AND state = 2)"


async def is_booked(tx: AsyncConnection, book: UUID, bank_reference: str) -> bool:
    """Tell whether a payment of the bank is in a book already; where that is locked, nobody books it meanwhile."""
    found: bool = await driver(tx).fetchval(_BOOKED, book, bank_reference)
    return found


async def lock_of_entry(tx: AsyncConnection, entry: UUID) -> Voucher | None:
    """Lock the voucher that an entry was posted by, and return it; None for an entry of a donation."""
    return next(iter(await VOUCHERS.fetch(tx, "WHERE entry_id = $1 FOR UPDATE", entry)), None)
