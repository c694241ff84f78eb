"""AuditLedger: every book below a division, added up from its first line on, and everything that must agree with it."""

from __future__ import annotations

from collections.abc import AsyncIterator

from services.charity.domain.audit import BookAudit, Finding, Tally
from services.charity.store import auditing
from shared.db import Database


async def audit_ledger(database: Database, division: str) -> AsyncIterator[Finding | Tally]:
    """Yield each difference as it is found, and in the end how much was looked at."""
    tally = Tally()
    async with auditing.snapshot(database) as connection:
        async for book in auditing.books_below(connection, division):
            audit = BookAudit(book)
            tally.books += 1
            async for audited in auditing.lines_of(connection, book.id):
                tally.lines += 1
                for finding in audit.add(audited):
                    tally.findings += 1
                    yield finding
            for finding in audit.end():
                tally.findings += 1
                yield finding
        async for finding in auditing.differences(connection, division):
            tally.findings += 1
            yield finding
        tally.entries, tally.receipts = await auditing.counts(connection, division)
    yield tally
