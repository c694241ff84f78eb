"""Plans a milestone (里程碑)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.office import INCUBATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def plan_milestone(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, title: str, due: date) -> Incubation:
    """Plan a milestone of an incubation as the caller saw it."""
    one = await INCUBATIONS.lock(tx, errand, expected)
    fact = rules.plan_milestone(one, title, due, now=office.now)
    return await INCUBATIONS.record(tx, errand, fact)
