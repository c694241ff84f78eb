"""Changes details of a base, its seats included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import base_rules as rules
from services.incubation.domain.base import Base
from services.incubation.domain.refusals import OrganizationNotFound
from services.incubation.store import organizations, seats
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def update_base(tx: AsyncConnection, office: Office, _errand: Errand, base: Base, *, changes: Mapping[str, Any]) -> Fact[Base]:
    """Update a base as the caller saw it. Raises OrganizationNotFound about its operator, SeatsTaken."""
    if changes.get("operator") is not None:
        await assert_operator(tx, changes["operator"], field="update.operator")
    return rules.update(base, changes, highest=await seats.highest(tx, base.id), now=office.now)


async def assert_operator(tx: AsyncConnection, operator: UUID, *, field: str) -> None:
    """Raise OrganizationNotFound unless the organization is on record; an operator may be kept anywhere."""
    if await organizations.ORGANIZATIONS.hold(tx, operator) is None:
        raise OrganizationNotFound(field=field)
