"""Books and entries between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from wushe.charity.v1 import ledger_events_pb2, ledger_pb2

from services.charity.domain.book import Account, Book, Line
from services.charity.domain.entry import Entry
from services.charity.wire.names import entry_name, line_name, organization_name, place_name, write_day
from shared.instants import write_instant

_ADDED: Final = (
    Account.DONATED, Account.REFUNDED, Account.TRANSFERRED_IN, Account.PROGRAMME, Account.MANAGEMENT, Account.TRANSFERRED_OUT,
    Account.INTEREST, Account.SALE_PROCEEDS, Account.SOLD_GOODS,
)  # fmt: skip


def book(one: Book) -> ledger_pb2.Book:
    """Return a book as it is sent."""
    return ledger_pb2.Book(
        name=one.resource,
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type] # the same number, as all below
        organization=organization_name(one.organization),
        division=place_name(one.place),
        standing=one.standing,  # type: ignore[arg-type]
        lines=one.lines,
        donated_fen=one.donated_fen,
        refunded_fen=one.refunded_fen,
        transferred_in_fen=one.transferred_in_fen,
        interest_fen=one.interest_fen,
        sale_proceeds_fen=one.sale_proceeds_fen,
        sold_goods_fen=one.sold_goods_fen,
        programme_fen=one.programme_fen,
        management_fen=one.management_fen,
        transferred_out_fen=one.transferred_out_fen,
        money_fen=one.money_fen,
        goods_fen=one.goods_fen,
        received_fen=one.received_fen,
        spent_fen=one.spent_fen,
        balance_fen=one.balance_fen,
    )


def entry(one: Entry, lines: Iterable[tuple[Book, Line]]) -> ledger_pb2.LedgerEntry:
    """Return an entry as it is sent, with its lines and their books."""
    message = ledger_pb2.LedgerEntry(
        name=one.resource,
        kind=one.kind,  # type: ignore[arg-type]
        amount_fen=one.amount_fen,
        lines=[_line(line, held) for held, line in lines],
        reverses=entry_name(one.reverses),
        prepared_by=one.prepared_by,
        reviewed_by=one.reviewed_by or "",
        counterpart=entry_name(one.counterpart),
    )
    write_day(message.effective_day, one.effective_on)
    write_instant(message.record_time, one.record_time)
    return message


def states(one: Entry, lines: Iterable[tuple[Book, Line]]) -> list[ledger_events_pb2.LedgerLineState]:
    """Return what of the lines of an entry may leave the service, each with what it adds to sums."""
    return [_state(one, number, held, line) for number, (held, line) in enumerate(lines, 1)]


def _state(one: Entry, number: int, held: Book, line: Line) -> ledger_events_pb2.LedgerLineState:
    message = ledger_events_pb2.LedgerLineState(
        ledger_line=line_name(one, number),
        entry=one.resource,
        kind=one.kind,  # type: ignore[arg-type]
        reverses=entry_name(one.reverses),
        line=_line(line, held),
        counterpart=entry_name(one.counterpart),
        balance_fen=line.added_to(Account.MONEY) + line.added_to(Account.GOODS),
        **{account.column: line.added_to(account) for account in _ADDED},
    )
    write_day(message.effective_day, one.effective_on)
    return message


def _line(one: Line, held: Book) -> ledger_pb2.LedgerLine:
    return ledger_pb2.LedgerLine(
        book=held.resource,
        cause=held.cause.resource,
        purpose=held.purpose,  # type: ignore[arg-type]
        organization=organization_name(held.organization),
        division=place_name(held.place),
        number=one.number,
        debit=one.debit,  # type: ignore[arg-type]
        credit=one.credit,  # type: ignore[arg-type]
        amount_fen=one.amount_fen,
        received_after_fen=one.received_after_fen,
        spent_after_fen=one.spent_after_fen,
        money_after_fen=one.money_after_fen,
        goods_after_fen=one.goods_after_fen,
    )
