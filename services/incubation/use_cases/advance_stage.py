"""Enters the next stage (孵化阶段)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Incubation, Stage
from services.incubation.use_cases.office import INCUBATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def advance_stage(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, stage: Stage) -> Incubation:
    """Enter the next stage of an incubation as the caller saw it."""
    one = await INCUBATIONS.lock(tx, errand, expected)
    fact = rules.advance(one, stage, now=office.now)
    return await INCUBATIONS.record(tx, errand, fact)
