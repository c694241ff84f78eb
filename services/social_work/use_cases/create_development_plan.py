"""Records what a county means to develop in a year (岗位开发计划)."""

from __future__ import annotations

from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import development_plan
from services.social_work.domain.development_plan import NewPlan, Plan
from services.social_work.domain.post_refusals import PlanExists
from services.social_work.store import development_plans
from services.social_work.use_cases.office import PLANS, Office
from shared.aggregates import New
from shared.errand import Errand


async def create_development_plan(_tx: AsyncConnection, office: Office, _errand: Errand, wish: NewPlan) -> New[Plan]:
    """Record a plan; the database holds that a county has one a year. Raises PlanExists."""
    fact = development_plan.create(wish, identifier=office.new_id(), now=office.now())
    return PLANS.new(fact, taken=PlanExists(field="development_plan.year"), then=partial(development_plans.note, plan=fact.after))
