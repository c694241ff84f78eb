"""Says that a line of a bank statement is nothing of the ledger."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import statement
from services.charity.domain.statement import StatementLine
from services.charity.use_cases.statement_desk import StatementDesk
from shared.errand import Errand
from shared.facts import Fact


async def set_aside_statement_line(
    _tx: AsyncConnection, desk: StatementDesk, _errand: Errand, line: StatementLine, reason: str
) -> Fact[StatementLine]:
    """Set a line aside as the caller saw it."""
    return statement.set_aside(line, reason, now=desk.clock.now())
