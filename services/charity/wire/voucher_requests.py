"""What is asked for of vouchers, as the domain reads it."""

from __future__ import annotations

from wushe.charity.v1 import voucher_pb2
from wushe.charity.v1 import voucher_service_pb2 as pb

from services.charity.domain.movements import Asset
from services.charity.domain.voucher import (
    Beneficiary,
    BeneficiaryKind,
    Expense,
    ExpenseCategory,
    ExpenseWish,
    Interest,
    PaymentWish,
    RefundWish,
    ReversalWish,
    Sale,
    TransferBasis,
    TransferWish,
    VoucherState,
    VoucherWish,
)
from services.charity.domain.voucher_rules import Paper
from services.charity.wire.donation_requests import optional
from services.charity.wire.names import cause, purpose
from services.charity.wire.texts import document, line
from shared.ids import identifier_in


def wish(sent: pb.PrepareVoucherRequest) -> VoucherWish:
    """Return what a voucher is to do. Raises MalformedText."""
    match sent.WhichOneof("content"):
        case "expense":
            return _expense(sent.expense)
        case "refund":
            return RefundWish(identifier_in(sent.refund.donation), sent.refund.amount_fen)
        case "transfer":
            return _transfer(sent.transfer)
        case "interest":
            return _interest(sent.interest)
        case "sale":
            return _sale(sent.sale)
        case _:
            return ReversalWish(identifier_in(sent.reversal.entry))


def paper(sent: pb.PrepareVoucherRequest) -> Paper:
    """Return what is said of a voucher beside what it does. Raises MalformedText, InvalidField."""
    return Paper(line(sent.summary, field="summary"), document(sent.proof, field="proof"))


def voucher_state(sent: int) -> VoucherState | None:
    """Return the state that a list is narrowed to; None for all."""
    return VoucherState(sent) if sent else None


def _expense(sent: voucher_pb2.Expense) -> ExpenseWish:
    kind = BeneficiaryKind(sent.beneficiary.kind)
    told = sent.beneficiary.name
    named = line(told, field="expense.beneficiary.name") if kind is BeneficiaryKind.GROUP else told
    beneficiary = Beneficiary(kind, named, sent.beneficiary.people)
    expense = Expense(Asset(sent.asset), sent.amount_fen, ExpenseCategory(sent.category), beneficiary)
    return ExpenseWish(cause(sent.cause), purpose(sent.purpose), expense)


def _transfer(sent: voucher_pb2.Transfer) -> TransferWish:
    return TransferWish(
        cause=cause(sent.cause),
        purpose=purpose(sent.purpose),
        to_cause=cause(sent.to_cause),
        to_purpose=purpose(sent.to_purpose),
        asset=Asset(sent.asset),
        amount_fen=sent.amount_fen,
        basis=TransferBasis(sent.basis) if sent.basis else None,
        basis_document=optional(sent.basis_document, field="transfer.basis_document"),
    )


def _interest(sent: voucher_pb2.Interest) -> PaymentWish:
    interest = Interest(sent.amount_fen, document(sent.bank_reference, field="interest.bank_reference"))
    return PaymentWish(cause(sent.cause), purpose(sent.purpose), interest)


def _sale(sent: voucher_pb2.Sale) -> PaymentWish:
    sale = Sale(sent.value_fen, sent.price_fen, document(sent.bank_reference, field="sale.bank_reference"))
    return PaymentWish(cause(sent.cause), purpose(sent.purpose), sale)
