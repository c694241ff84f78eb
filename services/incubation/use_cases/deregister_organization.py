"""Ends an organization (注销)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def deregister_organization(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, reason: str
) -> Fact[Organization]:
    """End an organization as the caller saw it."""
    return organization_rules.deregister(one, reason, now=office.now)
