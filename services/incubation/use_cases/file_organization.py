"""Files a community organization (备案)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Filing, Organization
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def file_organization(_tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, filing: Filing) -> Fact[Organization]:
    """File an organization as the caller saw it."""
    return organization_rules.file(one, filing, office.requirements, today=office.today, now=office.now)
