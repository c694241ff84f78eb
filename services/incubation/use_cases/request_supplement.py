"""Asks for what is missing (补正通知)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def request_supplement(tx: AsyncConnection, office: Office, _errand: Errand, one: Application, reason: str) -> Fact[Application]:
    """Say what is missing of an application as the caller saw it; the clock stands still. Raises IllegalTransition for one that is late."""
    fact = rules.request_supplement(one, reason, now=office.now)
    await run_clocks.suspend(tx, office, statutory_rules.PRELIMINARY_CHECK, one)
    return fact
