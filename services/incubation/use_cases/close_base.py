"""Closes a base where nobody sits."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import base_rules as rules
from services.incubation.domain.base import Base
from services.incubation.store import seats
from services.incubation.use_cases.office import BASES, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def close_base(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Base:
    """Close a base as the caller saw it."""
    base = await BASES.lock(tx, errand, expected)
    fact = rules.close(base, reason, highest=await seats.highest(tx, base.id), now=office.now)
    return await BASES.record(tx, errand, fact)
