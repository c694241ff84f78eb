"""What an audit reads: every line in the order of its book, and whatever does not agree between entries, documents and receipts.

All of it in one snapshot, so that what is written meanwhile changes nothing halfway.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.audit import AuditedLine, Finding, FindingKind
from services.charity.domain.book import Account, Book, Line
from services.charity.domain.entry import EntryKind
from services.charity.store import books
from shared.codes import PAST_THE_DIGITS
from shared.db import Database, driver

AT_ONCE: Final = 5_000

_SNAPSHOT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_LINES: Final = """
SELECT line.book_id, line.number, line.entry_id, line.debit, line.credit, line.amount_fen, line.received_after_fen, line.spent_after_fen,
    line.money_after_fen, line.goods_after_fen, entry.kind, entry.amount_fen
FROM ledger_line AS line JOIN ledger_entry AS entry ON entry.id = line.entry_id WHERE line.book_id = $1 ORDER BY line.number
"""
_COUNTS: Final = """
SELECT
    (SELECT count(*) FROM ledger_entry WHERE book_id IN (SELECT id FROM ledger_book WHERE division >= $1 AND division < $2)),
    (SELECT count(*) FROM receipt WHERE organization_id IN (SELECT organization_id FROM ledger_book WHERE division >= $1 AND division < $2))
"""
_WITHIN: Final = "book_id IN (SELECT id FROM ledger_book WHERE division >= $1 AND division < $2)"
# An entry has the lines of its books and no others, and a reversal those of its original the other way round. What is sold and what is
# paid for it belong to each other, and are reversed together.
_ENTRIES: Final = f"""
SELECT 'ledgerEntries/' || entry.id, 0::bigint, 'lines', (1 + (entry.counter_book_id IS NOT NULL)::int)::bigint, count(line.book_id)
FROM ledger_entry AS entry
LEFT JOIN ledger_line AS line ON line.entry_id = entry.id AND line.book_id IN (entry.book_id, entry.counter_book_id)
WHERE entry.{_WITHIN} GROUP BY entry.id HAVING count(line.book_id) <> 1 + (entry.counter_book_id IS NOT NULL)::int
UNION ALL
SELECT 'ledgerEntries/' || entry.id, line.number, 'reverses', original.amount_fen, line.amount_fen
FROM ledger_entry AS entry JOIN ledger_line AS line ON line.entry_id = entry.id
LEFT JOIN ledger_line AS original ON original.entry_id = entry.reverses AND original.book_id = line.book_id
WHERE entry.kind = 5 AND entry.{_WITHIN}
    AND (original.debit, original.credit, original.amount_fen) IS DISTINCT FROM (line.credit, line.debit, line.amount_fen)
UNION ALL
SELECT 'ledgerEntries/' || entry.id, 0, 'counterpart', entry.amount_fen, coalesce(other.amount_fen, 0)
FROM ledger_entry AS entry LEFT JOIN ledger_entry AS other ON other.id = entry.counterpart
LEFT JOIN ledger_entry AS original ON original.id = entry.reverses
WHERE entry.{_WITHIN} AND (entry.counterpart IS NOT NULL OR entry.kind IN (7, 8) OR original.counterpart IS NOT NULL)
    AND (other.counterpart, other.book_id, other.kind, other.reverses) IS DISTINCT FROM
        (entry.id, entry.book_id, (CASE entry.kind WHEN 7 THEN 8 WHEN 8 THEN 7 ELSE 5 END)::smallint, original.counterpart)
"""  # noqa: S608 — made of constants, as all below
# A donation has its entry, and was given back what posted vouchers gave back; every other entry has its voucher, a sale one for both.
_DOCUMENTS: Final = f"""
SELECT 'donations/' || donation.id, 0::bigint, 'entry', entry.amount_fen, donation.amount_fen
FROM donation JOIN ledger_entry AS entry ON entry.id = donation.entry_id
WHERE donation.{_WITHIN} AND (entry.kind, entry.book_id, entry.amount_fen) <> (1, donation.book_id, donation.amount_fen)
UNION ALL
SELECT 'donations/' || donation.id, 0, 'refunded_fen', coalesce(sum(voucher.amount_fen), 0)::bigint, donation.refunded_fen
FROM donation LEFT JOIN voucher ON voucher.donation_id = donation.id AND voucher.state = 2
WHERE donation.{_WITHIN} GROUP BY donation.id HAVING coalesce(sum(voucher.amount_fen), 0) <> donation.refunded_fen
UNION ALL
SELECT 'pledges/' || pledge.id, 0, 'received_fen', coalesce(sum(donation.amount_fen), 0)::bigint, pledge.received_fen
FROM pledge LEFT JOIN donation ON donation.pledge_id = pledge.id AND donation.state <> 4
WHERE pledge.{_WITHIN} GROUP BY pledge.id HAVING coalesce(sum(donation.amount_fen), 0) <> pledge.received_fen
UNION ALL
SELECT 'ledgerEntries/' || entry.id, 0, 'document', entry.amount_fen, coalesce(voucher.amount_fen, donation.amount_fen, sale.price_fen, 0)
FROM ledger_entry AS entry LEFT JOIN voucher ON voucher.entry_id = entry.id LEFT JOIN donation ON donation.entry_id = entry.id
LEFT JOIN voucher AS sale ON sale.entry_id = entry.counterpart
WHERE entry.{_WITHIN} AND (
    (entry.kind = 1) <> (donation.id IS NOT NULL)
    OR (entry.kind > 1 AND (entry.counterpart IS NULL OR voucher.id IS NOT NULL OR sale.id IS NULL)
        AND (voucher.kind, voucher.book_id, voucher.amount_fen) IS DISTINCT FROM (entry.kind, entry.book_id, entry.amount_fen))
    OR (entry.kind = 8 AND (sale.kind, sale.book_id, sale.price_fen) IS DISTINCT FROM (7::smallint, entry.book_id, entry.amount_fen))
)
"""  # noqa: S608
_RECEIPTS: Final = """
WITH series AS (
    SELECT receipt_series.* FROM receipt_series
    WHERE organization_id IN (SELECT organization_id FROM ledger_book WHERE division >= $1 AND division < $2)
)
SELECT 'organizations/' || series.organization_id || '/receipts/' || series.year || '-' || due.number, due.number, 'number',
    1::bigint, 0::bigint
FROM series CROSS JOIN LATERAL generate_series(1, series.last_number) AS due (number)
LEFT JOIN receipt ON (receipt.organization_id, receipt.year, receipt.number) = (series.organization_id, series.year, due.number)
WHERE receipt.number IS NULL
UNION ALL
SELECT 'organizations/' || receipt.organization_id || '/receipts/' || receipt.year || '-' || receipt.number, receipt.number,
    'donation', 1, 0
FROM series JOIN receipt USING (organization_id, year)
LEFT JOIN donation ON donation.id = receipt.donation_id
    AND (donation.organization_id, donation.receipt_year, donation.receipt_number) = (receipt.organization_id, receipt.year, receipt.number)
WHERE donation.id IS NULL OR receipt.number > series.last_number
"""
DIFFERENCES: Final = ((FindingKind.ENTRY_LINES, _ENTRIES), (FindingKind.DOCUMENT, _DOCUMENTS), (FindingKind.RECEIPT, _RECEIPTS))


@asynccontextmanager
async def snapshot(database: Database) -> AsyncIterator[AsyncConnection]:
    """Lend a connection that sees one moment."""
    async with database.transaction() as connection:
        await driver(connection).execute(_SNAPSHOT)
        yield connection


async def books_below(connection: AsyncConnection, division: str) -> AsyncIterator[Book]:
    """Yield the books below a division."""
    after = ("", UUID(int=0))
    while page := await books.page(connection, division, after=after, limit=AT_ONCE):
        for book in page:
            yield book
        after = (page[-1].place, page[-1].id)


async def lines_of(connection: AsyncConnection, book: UUID) -> AsyncIterator[AuditedLine]:
    """Yield the lines of a book from the first on."""
    async for row in driver(connection).cursor(_LINES, book, prefetch=AT_ONCE):
        yield _audited(row)


async def differences(connection: AsyncConnection, division: str) -> AsyncIterator[Finding]:
    """Yield what does not agree between entries, documents and receipts."""
    for kind, query in DIFFERENCES:
        async for row in driver(connection).cursor(query, division, division + PAST_THE_DIGITS, prefetch=AT_ONCE):
            subject, number, field, computed, stored = row
            yield Finding(kind, subject, number, field, computed or 0, stored)


async def counts(connection: AsyncConnection, division: str) -> tuple[int, int]:
    """Return how many entries and receipts there are."""
    [(entries, receipts)] = await driver(connection).fetch(_COUNTS, division, division + PAST_THE_DIGITS)
    return entries, receipts


def _audited(row: Any) -> AuditedLine:
    book, number, entry, debit, credit, amount, received, spent, money, goods, kind, entry_amount = row
    line = Line(book, number, entry, Account(debit), Account(credit), amount, received, spent, money, goods)
    return AuditedLine(line, EntryKind(kind), entry_amount)
