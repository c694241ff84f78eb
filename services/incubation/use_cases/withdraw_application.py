"""Takes an application back (撤回)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.store import seats
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import APPLICATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def withdraw_application(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Application:
    """Withdraw an application as the caller saw it: its clocks lapse, and a seat that was kept is free."""
    one = await APPLICATIONS.lock(tx, errand, expected)
    fact = rules.withdraw(one, reason, now=office.now)
    for code in (statutory_rules.PRELIMINARY_CHECK, statutory_rules.EXPERT_REVIEW):
        await run_clocks.lapse(tx, office, code, one)
    await seats.free(tx, one.id, office.today)
    return await APPLICATIONS.record(tx, errand, fact)
