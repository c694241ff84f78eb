"""Records an administrative penalty (行政处罚)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization, Penalty
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def record_penalty(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, penalty: Penalty) -> Organization:
    """Record a penalty of an organization as the caller saw it."""
    one = await ORGANIZATIONS.lock(tx, errand, expected)
    fact = organization_rules.penalize(one, penalty, today=office.today, now=office.now)
    return await ORGANIZATIONS.record(tx, errand, fact)
