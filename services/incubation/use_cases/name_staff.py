"""Says who works for an organization (用人单位工作人员)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.base import Staff
from services.incubation.domain.organization import Organization
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def name_staff(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, staff: tuple[Staff, ...]
) -> Fact[Organization]:
    """Name the staff of an organization as the caller saw it, in place of whoever was named; whoever is left out acts for it no more."""
    return organization_rules.name_staff(one, staff, now=office.now)
