"""Prepares a voucher (制单). What it is about is looked up and checked now, and again when it is posted: nothing is set aside."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import movements, voucher_rules
from services.charity.domain.book import Book, Cause, Standing, chosen
from services.charity.domain.entry import EntryKind
from services.charity.domain.ledger_refusals import (
    AlreadyReversed,
    CauseNotFound,
    DonationNotFound,
    EntryNotFound,
    PaymentBooked,
    ProceedsOfSale,
    RefundExceeded,
    ReversalOfReversal,
)
from services.charity.domain.purposes import CharityPurpose
from services.charity.domain.voucher import (
    Content,
    Destination,
    Expense,
    ExpenseWish,
    Interest,
    PaymentWish,
    Refund,
    RefundWish,
    Reversal,
    ReversalWish,
    Sale,
    Transfer,
    TransferWish,
    Voucher,
    VoucherWish,
)
from services.charity.domain.voucher_rules import Paper
from services.charity.store import books, donations, entries, vouchers
from services.charity.use_cases.voucher_desk import VoucherDesk
from shared.aggregates import New
from shared.errand import Errand
from shared.facts import seen_from


async def prepare_voucher(tx: AsyncConnection, desk: VoucherDesk, errand: Errand, wish: VoucherWish, paper: Paper) -> New[Voucher]:
    """Prepare a voucher."""
    book, content = await _content(tx, errand, wish)
    fact = voucher_rules.prepare(content, paper, book, identifier=desk.new_id(), by=errand.caller.subject, now=desk.clock.now())
    return desk.vouchers.new(fact)


async def _content(tx: AsyncConnection, errand: Errand, wish: VoucherWish) -> tuple[Book, Content]:
    match wish:
        case ExpenseWish():
            return await _expense(tx, errand, wish)
        case RefundWish():
            return await _refund(tx, errand, wish)
        case TransferWish():
            return await _transfer(tx, errand, wish)
        case ReversalWish():
            return await _reversal(tx, errand, wish)
        case PaymentWish():
            return await _payment(tx, errand, wish)


async def _expense(tx: AsyncConnection, errand: Errand, wish: ExpenseWish) -> tuple[Book, Expense]:
    voucher_rules.assert_beneficiary(wish.expense, path="expense")
    book = await _book(tx, errand, wish.cause, wish.purpose, path="expense.")
    movements.assert_standing(book, Standing.SPENDING, field="expense.cause")
    return book, wish.expense


async def _refund(tx: AsyncConnection, errand: Errand, wish: RefundWish) -> tuple[Book, Refund]:
    donation = (await donations.read(tx, [wish.donation])).get(wish.donation)
    if donation is None or not seen_from(errand.scopes, donation):
        raise DonationNotFound(field="refund.donation")
    if donation.refunded_fen + wish.amount_fen > donation.amount_fen:
        raise RefundExceeded(field="refund.amount_fen", metadata={"left_fen": str(donation.amount_fen - donation.refunded_fen)})
    book = (await books.read(tx, [donation.book]))[donation.book]
    return book, Refund(donation.id, donation.asset, wish.amount_fen)


async def _transfer(tx: AsyncConnection, errand: Errand, wish: TransferWish) -> tuple[Book, Transfer]:
    source = await _book(tx, errand, wish.cause, wish.purpose, path="transfer.")
    arriving = [book for book in await books.of_causes(tx, [wish.to_cause.id]) if book.cause == wish.to_cause]
    target = chosen(arriving, wish.to_purpose or source.purpose, path="transfer.", to="to_")
    goal = Destination(target.id, target.cause, target.purpose)
    content = Transfer(goal, wish.asset, wish.amount_fen, wish.basis, wish.basis_document)
    voucher_rules.assert_use(source, target, content, path="transfer")
    return source, content


async def _reversal(tx: AsyncConnection, errand: Errand, wish: ReversalWish) -> tuple[Book, Reversal]:
    posted = (await entries.read(tx, [wish.entry])).get(wish.entry)
    if posted is None or not posted.lines[0][0].seen_from(errand.scopes):
        raise EntryNotFound(field="reversal.entry")
    if posted.entry.kind is EntryKind.REVERSAL:
        raise ReversalOfReversal(field="reversal.entry")
    if posted.entry.kind is EntryKind.PROCEEDS:
        raise ProceedsOfSale(field="reversal.entry")
    if await entries.is_reversed(tx, wish.entry):
        raise AlreadyReversed(field="reversal.entry")
    book, line = posted.lines[0]
    asset = next(asset for asset, account in movements.ON_HAND.items() if account in (line.debit, line.credit))
    return book, Reversal(wish.entry, asset, line.amount_fen)


async def _payment(tx: AsyncConnection, errand: Errand, wish: PaymentWish) -> tuple[Book, Interest | Sale]:
    path = "sale" if isinstance(wish.content, Sale) else "interest"
    book = await _book(tx, errand, wish.cause, wish.purpose, path=f"{path}.")
    movements.assert_standing(book, Standing.DISPOSING, field=f"{path}.cause")
    if await vouchers.is_booked(tx, book.id, wish.content.bank_reference):
        raise PaymentBooked(field=f"{path}.bank_reference")
    return book, wish.content


async def _book(tx: AsyncConnection, errand: Errand, cause: Cause, purpose: CharityPurpose | None, *, path: str) -> Book:
    held = [book for book in await books.of_causes(tx, [cause.id]) if book.cause == cause and book.seen_from(errand.scopes)]
    if not held:
        raise CauseNotFound(field=f"{path}cause")
    return chosen(held, purpose, path=path)
