"""Records the result of an annual check (年检)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import AnnualCheck, Organization
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def record_annual_check(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, result: AnnualCheck) -> Organization:
    """Record a result about an organization as the caller saw it."""
    one = await ORGANIZATIONS.lock(tx, errand, expected)
    fact = organization_rules.check(one, result, today=office.today, now=office.now)
    return await ORGANIZATIONS.record(tx, errand, fact)
