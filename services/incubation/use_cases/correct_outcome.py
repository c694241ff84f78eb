"""Corrects what became of an organization in a year."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import outcome as rules
from services.incubation.domain.outcome import Finding, Outcome
from services.incubation.use_cases.office import OUTCOMES, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def correct_outcome(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, found: Finding) -> Outcome:
    """Correct an outcome as the caller saw it."""
    one = await OUTCOMES.lock(tx, errand, expected)
    return await OUTCOMES.record(tx, errand, rules.correct(one, found, now=office.now))
