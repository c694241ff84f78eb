"""Records an unregistered group."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization, Profile
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from shared.aggregates import New
from shared.errand import Errand


async def create_organization(_tx: AsyncConnection, office: Office, _errand: Errand, profile: Profile, place: str) -> New[Organization]:
    """Record a group; the directory has been asked for its place and its persons."""
    return ORGANIZATIONS.new(organization_rules.found(profile, place, identifier=office.new_id(), now=office.now))
