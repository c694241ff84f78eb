"""Says who works for an organization (用人单位工作人员)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.base import Staff
from services.incubation.domain.organization import Organization
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def name_staff(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, staff: tuple[Staff, ...]) -> Organization:
    """Name the staff of an organization as the caller saw it, in place of whoever was named; whoever is left out acts for it no more."""
    one = await ORGANIZATIONS.lock(tx, errand, expected)
    return await ORGANIZATIONS.record(tx, errand, organization_rules.name_staff(one, staff, now=office.now))
