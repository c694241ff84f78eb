"""Hands in what was missing (补正)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.application_lifecycle import LIFECYCLE, ApplicationAction
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import APPLICATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def supplement_application(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected) -> Application:
    """Hand an application in again as the caller saw it; the clock runs on."""
    one = await APPLICATIONS.lock(tx, errand, expected)
    LIFECYCLE.advance(one.state, ApplicationAction.SUPPLEMENT)
    due = await run_clocks.resume(tx, office, statutory_rules.PRELIMINARY_CHECK, one)
    return await APPLICATIONS.record(tx, errand, rules.supplement(one, due=due, now=office.now))
