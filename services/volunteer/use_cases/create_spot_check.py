"""Freezes the population of a spot check (抽查建档): digest first, seed later."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.spot_check import Plan, SpotCheck, freeze
from services.volunteer.store import spot_checks
from services.volunteer.use_cases.spot_check_desk import SpotCheckDesk
from shared.errand import Errand


async def create_spot_check(tx: AsyncConnection, desk: SpotCheckDesk, errand: Errand, plan: Plan) -> SpotCheck:
    """Freeze the effective records that lie in a plan, and tell how many they are and their digest."""
    plan.checked(today=desk.clock.today())
    identifier = desk.new_id()
    population = await spot_checks.freeze(tx, identifier, plan)
    fact = freeze(plan, population, identifier=identifier, by=errand.caller.subject, now=desk.clock.now())
    return await desk.record(tx, errand, fact)
