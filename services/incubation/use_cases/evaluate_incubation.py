"""Evaluates an incubation by the indicator table (中期评估、末期评估)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.evaluation import Evaluated
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def evaluate_incubation(_tx: AsyncConnection, office: Office, errand: Errand, one: Incubation, told: Evaluated) -> Fact[Incubation]:
    """Evaluate an incubation as the caller saw it."""
    return rules.evaluate(one, told, by=errand.caller.subject, rule=office.incubation, today=office.today, now=office.now)
