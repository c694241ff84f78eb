"""Vouchers as they are sent, and what of them may leave the service."""

from __future__ import annotations

from wushe.charity.v1 import voucher_events_pb2, voucher_pb2

from services.charity.domain.voucher import Content, Expense, Interest, Refund, Reversal, Sale, Transfer, Voucher
from services.charity.wire.names import entry_name, organization_name, place_name, write_day
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import write_instant


def voucher(one: Voucher) -> voucher_pb2.Voucher:
    """Return a voucher as it is sent."""
    message = voucher_pb2.Voucher(
        name=one.resource,
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type] # the same number, as all below
        organization=organization_name(one.organization),
        asset=one.content.asset,  # type: ignore[arg-type]
        amount_fen=one.content.amount_fen,
        summary=one.summary,
        proof=one.proof,
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        prepared_by=one.prepared_by,
        decided_by=one.decided_by or "",
        entry=entry_name(one.entry),
        version=one.version,
        etag=etag.of(one.version),
    )
    _write_content(message, one, one.content)
    if one.posted_on is not None:
        write_day(message.post_day, one.posted_on)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Voucher) -> voucher_events_pb2.VoucherState:
    """Return what of a voucher may leave the service."""
    message = voucher_events_pb2.VoucherState(
        voucher=one.resource,
        kind=one.kind,  # type: ignore[arg-type]
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        organization=organization_name(one.organization),
        division=place_name(one.place),
        asset=one.content.asset,  # type: ignore[arg-type]
        amount_fen=one.content.amount_fen,
        state=one.state,  # type: ignore[arg-type]
        entry=entry_name(one.entry),
    )
    if isinstance(one.content, Expense):
        message.category = one.content.category  # type: ignore[assignment]
        message.beneficiary_kind = one.content.beneficiary.kind  # type: ignore[assignment]
        message.people = one.content.beneficiary.people
    if isinstance(one.content, Sale):
        message.price_fen = one.content.price_fen
    if one.posted_on is not None:
        write_day(message.post_day, one.posted_on)
    return message


def _write_content(message: voucher_pb2.Voucher, one: Voucher, content: Content) -> None:
    match content:
        case Expense():
            message.expense.CopyFrom(_expense(one, content))
        case Refund():
            message.refund.donation, message.refund.amount_fen = f"donations/{content.donation}", content.amount_fen
        case Transfer():
            message.transfer.CopyFrom(_transfer(one, content))
        case Reversal():
            message.reversal.entry = entry_name(content.entry)
        case Interest():
            message.interest.CopyFrom(_interest(one, content))
        case Sale():
            message.sale.CopyFrom(_sale(one, content))


def _expense(one: Voucher, content: Expense) -> voucher_pb2.Expense:
    given = content.beneficiary
    return voucher_pb2.Expense(
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        asset=content.asset,  # type: ignore[arg-type]
        amount_fen=content.amount_fen,
        category=content.category,  # type: ignore[arg-type]
        beneficiary=voucher_pb2.Beneficiary(kind=given.kind, name=given.name, people=given.people),  # type: ignore[arg-type]
    )


def _transfer(one: Voucher, content: Transfer) -> voucher_pb2.Transfer:
    return voucher_pb2.Transfer(
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        to_cause=content.to.cause.resource,
        to_purpose=content.to.purpose,  # type: ignore[arg-type]
        asset=content.asset,  # type: ignore[arg-type]
        amount_fen=content.amount_fen,
        basis=content.basis or 0,  # type: ignore[arg-type]
        basis_document=content.basis_document,
    )


def _interest(one: Voucher, content: Interest) -> voucher_pb2.Interest:
    return voucher_pb2.Interest(
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        amount_fen=content.amount_fen,
        bank_reference=content.bank_reference,
    )


def _sale(one: Voucher, content: Sale) -> voucher_pb2.Sale:
    return voucher_pb2.Sale(
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        value_fen=content.amount_fen,
        price_fen=content.price_fen,
        bank_reference=content.bank_reference,
    )


def change(one: Entry) -> voucher_pb2.VoucherChange:
    """Return an entry of the history as it is sent."""
    return voucher_pb2.VoucherChange(**told(one))
