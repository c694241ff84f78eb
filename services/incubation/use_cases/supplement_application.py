"""Hands in what was missing (补正)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.application_lifecycle import LIFECYCLE, ApplicationAction
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def supplement_application(tx: AsyncConnection, office: Office, _errand: Errand, one: Application) -> Fact[Application]:
    """Hand an application in again as the caller saw it; the clock runs on."""
    LIFECYCLE.advance(one.state, ApplicationAction.SUPPLEMENT)
    due = await run_clocks.resume(tx, office, statutory_rules.PRELIMINARY_CHECK, one)
    return rules.supplement(one, due=due, now=office.now)
