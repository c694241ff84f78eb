"""Posts, and the plans by which they are developed."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.social_work.v1.development_plan_pb2 import DevelopmentPlan as SentPlan
from wushe.social_work.v1.development_plan_service_pb2_grpc import add_DevelopmentPlanServiceServicer_to_server
from wushe.social_work.v1.post_service_pb2_grpc import add_PostServiceServicer_to_server

from services.social_work.domain.development_plan import Plan
from services.social_work.domain.post_refusals import PlanNotFound, PostNotFound
from services.social_work.domain.station_refusals import StationNotFound
from services.social_work.servicers.development_plan import DevelopmentPlanServicer
from services.social_work.servicers.policies import PLAN_POLICIES, POST_POLICIES
from services.social_work.servicers.post import PostServicer
from services.social_work.servicers.reach import EmployerReach
from services.social_work.store import development_plans, posts, stations
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import POSTS, Office
from services.social_work.use_cases.read_development_plans import ReadDevelopmentPlans
from services.social_work.use_cases.read_posts import ReadPosts
from services.social_work.wire.development_plans import plan as sent_plan
from services.social_work.wire.posts import post as sent_post
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.errand import Errand
from shared.imports.wiring import Imports
from shared.once import Once
from shared.server import Service


def add(service: Service, office: Office, neighbours: Neighbours, imports: Imports, reach: EmployerReach) -> None:
    """Serve posts and development plans."""
    service.add(add_PostServiceServicer_to_server, _posts(service, office, neighbours, imports, reach), POST_POLICIES)
    service.add(add_DevelopmentPlanServiceServicer_to_server, _plans(service, office, neighbours), PLAN_POLICIES)


def _posts(service: Service, office: Office, neighbours: Neighbours, imports: Imports, reach: EmployerReach) -> PostServicer:
    database = service.database

    return PostServicer(
        read=ReadPosts(Reading(database, posts.RECORDER, PostNotFound), Reading(database, stations.RECORDER, StationNotFound)),
        change=Changing(Once(database, service.idempotency), office, field("post", sent_post), kept=POSTS, reach=reach),
        neighbours=neighbours,
        reach=reach,
        tokens=service.page_tokens,
        imports=imports,
    )


def _plans(service: Service, office: Office, neighbours: Neighbours) -> DevelopmentPlanServicer:
    database = service.database

    async def told(tx: AsyncConnection, _errand: Errand, one: Plan) -> Mapping[str, SentPlan]:
        return {"development_plan": sent_plan(one, (await development_plans.existing(tx, [one.id]))[one.id])}

    return DevelopmentPlanServicer(
        read=ReadDevelopmentPlans(database, Reading(database, development_plans.RECORDER, PlanNotFound)),
        change=Changing(Once(database, service.idempotency), office, told),
        neighbours=neighbours,
        tokens=service.page_tokens,
    )
