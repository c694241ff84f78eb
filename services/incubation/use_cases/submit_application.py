"""Hands an application in (提交申请)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.organization import Organization
from services.incubation.store import organizations
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import APPLICATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def submit_application(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected) -> Application:
    """Hand a draft in as the caller saw it; the clock of the preliminary check begins."""
    one = await APPLICATIONS.lock(tx, errand, expected)
    applicant = await applicant_of(tx, one)
    due = run_clocks.due(office, statutory_rules.PRELIMINARY_CHECK)
    fact = rules.submit(one, applicant, office.admission, due=due, now=office.now)
    await run_clocks.begin(tx, office, statutory_rules.PRELIMINARY_CHECK, one)
    return await APPLICATIONS.record(tx, errand, fact)


async def applicant_of(tx: AsyncConnection, one: Application) -> Organization:
    """Keep the applicant as it is, whoever keeps it, while an application is decided."""
    applicant = await organizations.ORGANIZATIONS.hold(tx, one.organization)
    if applicant is None:
        raise AssertionError  # a foreign key holds it
    return applicant
