"""Lets an organization leave before it graduates (退出)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.aggregates import Beside
from shared.errand import Errand


async def exit_incubation(_tx: AsyncConnection, office: Office, _errand: Errand, one: Incubation, reason: str) -> Beside[Incubation]:
    """Exit an incubation as the caller saw it; the clock of the hand-over begins."""
    due = run_clocks.due(office, statutory_rules.HAND_OVER)
    fact = rules.exit_(one, reason, hand_over_due=due, today=office.today, now=office.now)
    return Beside(fact, [run_clocks.beginning(office, statutory_rules.HAND_OVER, one)])
