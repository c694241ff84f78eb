"""Rates an organization (社会组织评估)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Grade, Organization
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def rate_organization(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, grade: Grade, decided: date
) -> Organization:
    """Rate an organization as the caller saw it."""
    one = await ORGANIZATIONS.lock(tx, errand, expected)
    fact = organization_rules.rate(one, grade, decided, today=office.today, now=office.now)
    return await ORGANIZATIONS.record(tx, errand, fact)
