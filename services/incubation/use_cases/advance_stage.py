"""Enters the next stage (孵化阶段)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Incubation, Stage
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def advance_stage(_tx: AsyncConnection, office: Office, _errand: Errand, one: Incubation, stage: Stage) -> Fact[Incubation]:
    """Enter the next stage of an incubation as the caller saw it."""
    return rules.advance(one, stage, now=office.now)
