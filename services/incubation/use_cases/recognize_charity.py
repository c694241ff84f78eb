"""Recognises an organization as a charity (慈善组织认定)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def recognize_charity(_tx: AsyncConnection, office: Office, _errand: Errand, one: Organization) -> Fact[Organization]:
    """Recognise an organization as the caller saw it."""
    return organization_rules.recognize_charity(one, now=office.now)
