"""Takes the recognition as a charity back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def revoke_charity(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Organization:
    """Revoke the recognition of an organization as the caller saw it."""
    one = await ORGANIZATIONS.lock(tx, errand, expected)
    fact = organization_rules.revoke_charity(one, reason, now=office.now)
    return await ORGANIZATIONS.record(tx, errand, fact)
