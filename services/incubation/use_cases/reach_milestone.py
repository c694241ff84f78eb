"""Reaches a milestone."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def reach_milestone(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: Incubation, *, number: int, reached: date
) -> Fact[Incubation]:
    """Reach a milestone of an incubation as the caller saw it."""
    return rules.reach_milestone(one, number, reached, today=office.today, now=office.now)
