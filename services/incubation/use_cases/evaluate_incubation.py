"""Evaluates an incubation by the indicator table (中期评估、末期评估)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.evaluation import Evaluated
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.office import INCUBATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def evaluate_incubation(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, told: Evaluated) -> Incubation:
    """Evaluate an incubation as the caller saw it."""
    one = await INCUBATIONS.lock(tx, errand, expected)
    fact = rules.evaluate(one, told, by=errand.caller.subject, rule=office.incubation, today=office.today, now=office.now)
    return await INCUBATIONS.record(tx, errand, fact)
