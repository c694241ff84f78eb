"""Plans a milestone (里程碑)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def plan_milestone(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Incubation, *, title: str, due: date
) -> Fact[Incubation]:
    """Plan a milestone of an incubation as the caller saw it."""
    return rules.plan_milestone(one, title, due, now=office.now)
