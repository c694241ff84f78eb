"""Records an administrative penalty (行政处罚)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization, Penalty
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def record_penalty(_tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, penalty: Penalty) -> Fact[Organization]:
    """Record a penalty of an organization as the caller saw it."""
    return organization_rules.penalize(one, penalty, today=office.today, now=office.now)
