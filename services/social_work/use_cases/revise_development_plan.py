"""Changes the numbers of a development plan; the old ones stay in its history."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import development_plan
from services.social_work.domain.development_plan import Plan
from services.social_work.store import development_plans
from services.social_work.use_cases.office import PLANS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def revise_development_plan(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, posts: int, stations: int, reason: str
) -> Plan:
    """Revise a plan as the caller saw it."""
    plan = await PLANS.lock(tx, errand, expected)
    plan = await PLANS.record(tx, errand, development_plan.revise(plan, posts, stations, reason, now=office.now()))
    await development_plans.note(tx, plan)
    return plan
