"""Takes an application back (撤回)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.store import seats
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.aggregates import Beside
from shared.errand import Errand


async def withdraw_application(tx: AsyncConnection, office: Office, _errand: Errand, one: Application, reason: str) -> Beside[Application]:
    """Withdraw an application as the caller saw it: its clocks lapse, and a seat that was kept is free."""
    fact = rules.withdraw(one, reason, now=office.now)
    either = (statutory_rules.PRELIMINARY_CHECK, statutory_rules.EXPERT_REVIEW)
    await seats.free(tx, one.id, office.today)
    return Beside(fact, [run_clocks.lapsing(office, code, one) for code in either])
