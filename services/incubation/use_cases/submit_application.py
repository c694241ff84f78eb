"""Hands an application in (提交申请)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.organization import Organization
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.aggregates import Beside
from shared.errand import Errand


async def submit_application(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Application, applicant: Organization
) -> Beside[Application]:
    """Hand a draft in as the caller saw it; the clock of the preliminary check begins."""
    due = run_clocks.due(office, statutory_rules.PRELIMINARY_CHECK)
    fact = rules.submit(one, applicant, office.admission, due=due, now=office.now)
    return Beside(fact, [run_clocks.beginning(office, statutory_rules.PRELIMINARY_CHECK, one)])
