"""Closes a base where nobody sits."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import base_rules as rules
from services.incubation.domain.base import Base
from services.incubation.store import seats
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def close_base(tx: AsyncConnection, office: Office, _errand: Errand, base: Base, reason: str) -> Fact[Base]:
    """Close a base as the caller saw it."""
    return rules.close(base, reason, highest=await seats.highest(tx, base.id), now=office.now)
