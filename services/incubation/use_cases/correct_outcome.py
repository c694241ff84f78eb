"""Corrects what became of an organization in a year."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import outcome as rules
from services.incubation.domain.outcome import Finding, Outcome
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def correct_outcome(_tx: AsyncConnection, office: Office, _errand: Errand, one: Outcome, found: Finding) -> Fact[Outcome]:
    """Correct an outcome as the caller saw it."""
    return rules.correct(one, found, now=office.now)
