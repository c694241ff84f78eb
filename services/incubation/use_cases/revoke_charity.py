"""Takes the recognition as a charity back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def revoke_charity(_tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, reason: str) -> Fact[Organization]:
    """Revoke the recognition of an organization as the caller saw it."""
    return organization_rules.revoke_charity(one, reason, now=office.now)
