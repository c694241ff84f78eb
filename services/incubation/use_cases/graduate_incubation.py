"""Lets an organization leave the shell (出壳)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.incubation import Incubation
from services.incubation.store import organizations
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def graduate_incubation(tx: AsyncConnection, office: Office, _errand: Errand, one: Incubation) -> Fact[Incubation]:
    """Graduate an incubation as the caller saw it; the clock of the hand-over begins."""
    incubatee = await organizations.ORGANIZATIONS.hold(tx, one.organization)
    if incubatee is None:
        raise AssertionError  # a foreign key holds it
    due = run_clocks.due(office, statutory_rules.HAND_OVER)
    fact = rules.graduate(one, incubatee, hand_over_due=due, today=office.today, now=office.now)
    await run_clocks.begin(tx, office, statutory_rules.HAND_OVER, one)
    return fact
