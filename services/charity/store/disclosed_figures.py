"""Reads of the ledger what is disclosed about a project: by the day an entry counts for, and without whoever wanted nothing published."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.disclosure_content import MOST_ROWS, DisclosedDonation, DisclosedExpense, Figures, Turnover
from shared.db import driver

# Accounts: 1 money, 2 goods; 11 donated, 12 transferred in, 13 refunded, 14 interest, 15 proceeds of sales; 21 programme, 22 management,
# 23 transferred out, 24 goods sold. What comes in is credited, what goes is debited; a reversal moves the other way.
_TURNOVER: Final = """
SELECT
    coalesce(sum(moved) FILTER (WHERE day < $2), 0),
    coalesce(sum(moved) FILTER (WHERE day >= $2 AND account = 11 AND asset = 1), 0),
    coalesce(sum(moved) FILTER (WHERE day >= $2 AND account = 11 AND asset = 2), 0),
    coalesce(-sum(moved) FILTER (WHERE day >= $2 AND account = 13), 0),
    coalesce(sum(moved) FILTER (WHERE day >= $2 AND account = 12), 0),
    coalesce(-sum(moved) FILTER (WHERE day >= $2 AND account = 21), 0),
    coalesce(-sum(moved) FILTER (WHERE day >= $2 AND account = 22), 0),
    coalesce(-sum(moved) FILTER (WHERE day >= $2 AND account = 23), 0),
    coalesce(sum(moved), 0),
    coalesce(sum(moved) FILTER (WHERE day >= $2 AND account = 14), 0),
    coalesce(sum(moved) FILTER (WHERE day >= $2 AND account = 15), 0),
    coalesce(-sum(moved) FILTER (WHERE day >= $2 AND account = 24), 0)
FROM (
    SELECT entry.effective_on AS day, least(debit, credit) AS asset, greatest(debit, credit) AS account,
        CASE WHEN debit < credit THEN line.amount_fen ELSE -line.amount_fen END AS moved
    FROM ledger_line AS line JOIN ledger_entry AS entry ON entry.id = entry_id
    WHERE line.book_id IN (SELECT id FROM ledger_book WHERE cause_id = $1) AND entry.effective_on <= $3
) AS movement
"""
_RECEIVED: Final = "cause_id = $1 AND received_on BETWEEN $2 AND $3 AND state IN (1, 2)"
_DONATIONS: Final = f"""
SELECT received_on, donor_name, amount_fen - refunded_fen,
    CASE asset WHEN 2 THEN goods_description || ' ' || goods_quantity || goods_unit ELSE '' END, receipt_number
FROM donation WHERE {_RECEIVED} AND NOT name_withheld ORDER BY received_on, id LIMIT {MOST_ROWS}
"""  # noqa: S608 — made of constants, as all below
_COUNT_DONATIONS: Final = f"SELECT count(*) FROM donation WHERE {_RECEIVED}"  # noqa: S608
_SPENT: Final = "cause_id = $1 AND posted_on BETWEEN $2 AND $3 AND kind = 2 AND state = 2"
_EXPENSES: Final = f"""
SELECT posted_on, summary, amount_fen, category = 2, coalesce(beneficiary_count, 0) FROM voucher
WHERE {_SPENT} ORDER BY posted_on, id LIMIT {MOST_ROWS}
"""  # noqa: S608
_COUNT_EXPENSES: Final = f"SELECT count(*) FROM voucher WHERE {_SPENT}"  # noqa: S608
_EVER: Final = date.min


async def read(connection: AsyncConnection, project: UUID, first_day: date, last_day: date) -> Figures:
    """Return what the ledger says of the days of a disclosure; of one moment where the books are locked."""
    inner = driver(connection)
    days = (project, first_day, last_day)
    donations = [DisclosedDonation(*row) for row in await inner.fetch(_DONATIONS, *days)]
    expenses = [DisclosedExpense(*row) for row in await inner.fetch(_EXPENSES, *days)]
    return Figures(
        turnover=await _turnover(connection, project, first_day, last_day),
        total=await _turnover(connection, project, _EVER, last_day),
        donations=donations,
        unlisted_donations=await inner.fetchval(_COUNT_DONATIONS, *days) - len(donations),
        expenses=expenses,
        unlisted_expenses=await inner.fetchval(_COUNT_EXPENSES, *days) - len(expenses),
    )


async def _turnover(connection: AsyncConnection, project: UUID, first_day: date, last_day: date) -> Turnover:
    [row] = await driver(connection).fetch(_TURNOVER, project, first_day, last_day)
    return Turnover(*map(int, row))
