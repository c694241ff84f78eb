"""Rates an organization (社会组织评估)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Grade, Organization
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def rate_organization(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, *, grade: Grade, decided: date
) -> Fact[Organization]:
    """Rate an organization as the caller saw it."""
    return organization_rules.rate(one, grade, decided, today=office.today, now=office.now)
