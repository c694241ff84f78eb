"""Refuses an applicant (不予入驻)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import APPLICATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def refuse_application(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Application:
    """Refuse an applicant as the caller saw it; whichever clock runs has ended. Raises ConflictOfInterest."""
    one = await APPLICATIONS.lock(tx, errand, expected)
    fact = rules.refuse(one, reason, by=errand.caller.subject, now=office.now)
    for code in (statutory_rules.PRELIMINARY_CHECK, statutory_rules.EXPERT_REVIEW):
        await run_clocks.stop(tx, office, code, one)
    return await APPLICATIONS.record(tx, errand, fact)
