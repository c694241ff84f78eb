"""Records the result of an annual check (年检)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import AnnualCheck, Organization
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def record_annual_check(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, result: AnnualCheck
) -> Fact[Organization]:
    """Record a result about an organization as the caller saw it."""
    return organization_rules.check(one, result, today=office.today, now=office.now)
