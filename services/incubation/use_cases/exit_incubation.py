"""Lets an organization leave before it graduates (退出)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import INCUBATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def exit_incubation(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Incubation:
    """Exit an incubation as the caller saw it; the clock of the hand-over begins."""
    one = await INCUBATIONS.lock(tx, errand, expected)
    due = run_clocks.due(office, statutory_rules.HAND_OVER)
    fact = rules.exit_(one, reason, hand_over_due=due, today=office.today, now=office.now)
    await run_clocks.begin(tx, office, statutory_rules.HAND_OVER, one)
    return await INCUBATIONS.record(tx, errand, fact)
