"""Records an incubation base."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import base_rules as rules
from services.incubation.domain.base import Base, BaseProfile
from services.incubation.use_cases.office import BASES, Office
from services.incubation.use_cases.update_base import assert_operator
from shared.aggregates import New
from shared.errand import Errand


async def create_base(tx: AsyncConnection, office: Office, _errand: Errand, profile: BaseProfile, place: str) -> New[Base]:
    """Record a base; the directory has been asked for its place. Raises OrganizationNotFound about its operator."""
    if profile.operator is not None:
        await assert_operator(tx, profile.operator, field="base.operator")
    return BASES.new(rules.open_(profile, place, identifier=office.new_id(), now=office.now))
