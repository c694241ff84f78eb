"""Takes an application back (撤回)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.store import seats
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def withdraw_application(tx: AsyncConnection, office: Office, _errand: Errand, one: Application, reason: str) -> Fact[Application]:
    """Withdraw an application as the caller saw it: its clocks lapse, and a seat that was kept is free."""
    fact = rules.withdraw(one, reason, now=office.now)
    for code in (statutory_rules.PRELIMINARY_CHECK, statutory_rules.EXPERT_REVIEW):
        await run_clocks.lapse(tx, office, code, one)
    await seats.free(tx, one.id, office.today)
    return fact
