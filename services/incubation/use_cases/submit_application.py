"""Hands an application in (提交申请)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.organization import Organization
from services.incubation.store import organizations
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def submit_application(tx: AsyncConnection, office: Office, _errand: Errand, one: Application) -> Fact[Application]:
    """Hand a draft in as the caller saw it; the clock of the preliminary check begins."""
    applicant = await applicant_of(tx, one)
    due = run_clocks.due(office, statutory_rules.PRELIMINARY_CHECK)
    fact = rules.submit(one, applicant, office.admission, due=due, now=office.now)
    await run_clocks.begin(tx, office, statutory_rules.PRELIMINARY_CHECK, one)
    return fact


async def applicant_of(tx: AsyncConnection, one: Application) -> Organization:
    """Keep the applicant as it is, whoever keeps it, while an application is decided."""
    applicant = await organizations.ORGANIZATIONS.hold(tx, one.organization)
    if applicant is None:
        raise AssertionError  # a foreign key holds it
    return applicant
