"""DevelopmentPlanService: what counties mean to develop, and what exists of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.social_work.v1 import development_plan_service_pb2 as pb
from wushe.social_work.v1.development_plan_service_pb2_grpc import DevelopmentPlanServiceServicer

from services.social_work.domain.development_plan import Plan
from services.social_work.use_cases.create_development_plan import create_development_plan
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.read_development_plans import ReadDevelopmentPlans
from services.social_work.use_cases.revise_development_plan import revise_development_plan
from services.social_work.wire import development_plans as wire
from shared.asked import expected, reason, scopes
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.lists import turn
from shared.page_token import PageTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class DevelopmentPlanServicer(DevelopmentPlanServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadDevelopmentPlans
    change: Changing[Office, Plan]
    neighbours: Neighbours
    tokens: PageTokens

    async def CreateDevelopmentPlan(self, request: pb.CreateDevelopmentPlanRequest, _context: Any) -> pb.CreateDevelopmentPlanResponse:
        """Record the plan of a county and year."""
        wish = wire.new_plan(request.development_plan)
        await self.neighbours.place(wish.county, field="development_plan.county")
        return await self.change.make(request, pb.CreateDevelopmentPlanResponse, partial(create_development_plan, wish=wish))

    async def GetDevelopmentPlan(self, request: pb.GetDevelopmentPlanRequest, _context: Any) -> pb.GetDevelopmentPlanResponse:
        """Read one plan."""
        return pb.GetDevelopmentPlanResponse(development_plan=wire.plan(*await self.read.one(identifier_in(request.name), scopes())))

    async def ListDevelopmentPlans(self, request: pb.ListDevelopmentPlansRequest, _context: Any) -> pb.ListDevelopmentPlansResponse:
        """List the plans below a division."""
        here = turn(self.tokens, request, request.year)
        page = await self.read.page(code_of(request.parent), after=here.after, size=here.size, year=request.year or None)
        plans = [wire.plan(*one) for one in page.items]
        return pb.ListDevelopmentPlansResponse(development_plans=plans, next_page_token=here.next(page))

    async def ReviseDevelopmentPlan(self, request: pb.ReviseDevelopmentPlanRequest, _context: Any) -> pb.ReviseDevelopmentPlanResponse:
        """Change the numbers of a plan."""
        change = partial(
            revise_development_plan,
            expected=expected(request),
            posts=request.planned_posts,
            stations=request.planned_stations,
            reason=reason(request),
        )
        return await self.change(request, pb.ReviseDevelopmentPlanResponse, change)

    async def ListDevelopmentPlanChanges(
        self, request: pb.ListDevelopmentPlanChangesRequest, _context: Any
    ) -> pb.ListDevelopmentPlanChangesResponse:
        """List the history of a plan."""
        here = turn(self.tokens, request)
        page = await self.read.changes(identifier_in(request.parent), scopes(), after=here.after, size=here.size)
        entries = [wire.change(entry, request.parent, numbers) for entry, numbers in page.items]
        return pb.ListDevelopmentPlanChangesResponse(changes=entries, next_page_token=here.next(page))
