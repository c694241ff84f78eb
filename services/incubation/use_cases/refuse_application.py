"""Refuses an applicant (不予入驻)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.aggregates import Beside
from shared.errand import Errand


async def refuse_application(_tx: AsyncConnection, office: Office, errand: Errand, one: Application, reason: str) -> Beside[Application]:
    """Refuse an applicant as the caller saw it; whichever clock runs has ended. Raises ConflictOfInterest."""
    fact = rules.refuse(one, reason, by=errand.caller.subject, now=office.now)
    either = (statutory_rules.PRELIMINARY_CHECK, statutory_rules.EXPERT_REVIEW)
    return Beside(fact, [run_clocks.stopping(office, code, one) for code in either])
