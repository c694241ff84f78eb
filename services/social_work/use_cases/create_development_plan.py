"""Records what a county means to develop in a year (岗位开发计划)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import development_plan
from services.social_work.domain.development_plan import NewPlan, Plan
from services.social_work.domain.post_refusals import PlanExists
from services.social_work.store import development_plans
from services.social_work.use_cases.office import PLANS, Office
from shared.errand import Errand


async def create_development_plan(tx: AsyncConnection, office: Office, errand: Errand, wish: NewPlan) -> Plan:
    """Record a plan; the database holds that a county has one a year. Raises PlanExists."""
    fact = development_plan.create(wish, identifier=office.new_id(), now=office.now())
    plan = await PLANS.add(tx, errand, fact, taken=PlanExists(field="development_plan.year"))
    await development_plans.note(tx, plan)
    return plan
