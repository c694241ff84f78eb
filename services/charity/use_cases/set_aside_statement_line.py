"""Says that a line of a bank statement is nothing of the ledger."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import statement
from services.charity.domain.statement import StatementLine
from services.charity.use_cases.statement_desk import StatementDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def set_aside_statement_line(
    tx: AsyncConnection, desk: StatementDesk, errand: Errand, expected: Expected, reason: str
) -> StatementLine:
    """Set a line aside as the caller saw it."""
    line = await desk.lines.lock(tx, errand, expected)
    return await desk.lines.record(tx, errand, statement.set_aside(line, reason, now=desk.clock.now()))
