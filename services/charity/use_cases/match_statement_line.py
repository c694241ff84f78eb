"""Says what a line of a bank statement is."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import statement
from services.charity.domain.statement import Match, StatementLine
from services.charity.domain.statement_refusals import MatchMismatch, MatchTaken
from services.charity.store import statement_lines
from services.charity.use_cases.statement_desk import StatementDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def match_statement_line(tx: AsyncConnection, desk: StatementDesk, errand: Errand, expected: Expected, match: Match) -> StatementLine:
    """Match a line as the caller saw it. Two at once: the database's unique index stands behind. Raises MatchMismatch, MatchTaken."""
    line = await desk.lines.lock(tx, errand, expected)
    candidate = await statement_lines.candidate(tx, match)
    if candidate is None:
        raise MatchMismatch(field="matched")
    fact = statement.match(line, candidate, now=desk.clock.now())
    if await statement_lines.is_taken(tx, match, line.id):
        raise MatchTaken(field="matched")
    return await desk.lines.record(tx, errand, fact)
