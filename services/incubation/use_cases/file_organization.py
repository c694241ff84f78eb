"""Files a community organization (备案)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Filing, Organization
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def file_organization(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, filing: Filing) -> Organization:
    """File an organization as the caller saw it."""
    one = await ORGANIZATIONS.lock(tx, errand, expected)
    fact = organization_rules.file(one, filing, office.requirements, today=office.today, now=office.now)
    return await ORGANIZATIONS.record(tx, errand, fact)
