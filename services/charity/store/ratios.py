"""Sums the sides of ratios, and lists the entries that a side is the sum of.

A line has money or goods on one side and the account on the other, so the account is the greater of the two numbers, and it is credited
where the debit is the smaller.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.ratios import Side
from shared.db import driver

_MOVED: Final = """
FROM ledger_line AS line
JOIN ledger_book AS book ON book.id = line.book_id
JOIN ledger_entry AS entry ON entry.id = line.entry_id
WHERE book.organization_id = $1 AND greatest(line.debit, line.credit) = ANY ($2::smallint[]) AND entry.effective_on BETWEEN $3 AND $4
"""
_CREDITED: Final = "CASE WHEN line.debit < line.credit THEN line.amount_fen ELSE -line.amount_fen END"
_SUM: Final = f"SELECT coalesce(sum({_CREDITED}), 0) {_MOVED}"
_ROWS: Final = f"""
SELECT entry.effective_on, entry.id, {_CREDITED} {_MOVED} AND (entry.effective_on, entry.id) > ($5, $6)
ORDER BY entry.effective_on, entry.id LIMIT $7
"""


async def total(connection: AsyncConnection, organization: UUID, side: Side, year: int) -> int:
    """Return what a side of a year comes to, in fen."""
    credited = int(await driver(connection).fetchval(_SUM, organization, list(side.accounts), *_days(side, year)))
    return credited if side.is_income else -credited


async def rows(
    connection: AsyncConnection, organization: UUID, side: Side, year: int, *, after: tuple[date, UUID], limit: int
) -> list[tuple[date, UUID, int]]:
    """Return day, entry and amount of each movement that a side is the sum of, from behind a day and an entry."""
    found = await driver(connection).fetch(_ROWS, organization, list(side.accounts), *_days(side, year), *after, limit)
    return [(day, entry, credited if side.is_income else -credited) for day, entry, credited in found]


def _days(side: Side, year: int) -> tuple[date, date]:
    counted = year - side.years_before
    return date(counted, 1, 1), date(counted, 12, 31)
