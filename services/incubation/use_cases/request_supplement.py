"""Asks for what is missing (补正通知)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import APPLICATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def request_supplement(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Application:
    """Say what is missing of an application as the caller saw it; the clock stands still. Raises IllegalTransition for one that is late."""
    one = await APPLICATIONS.lock(tx, errand, expected)
    fact = rules.request_supplement(one, reason, now=office.now)
    await run_clocks.suspend(tx, office, statutory_rules.PRELIMINARY_CHECK, one)
    return await APPLICATIONS.record(tx, errand, fact)
