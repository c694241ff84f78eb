"""Development plans between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.social_work.v1 import development_plan_events_pb2, development_plan_pb2
from wushe.social_work.v1 import development_plan_service_pb2 as pb

from services.social_work.domain.development_plan import Development, NewPlan, Plan
from services.social_work.wire.common import stamp
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.codes import code_of


def plan(one: Plan, existing: Development) -> development_plan_pb2.DevelopmentPlan:
    """Return a plan as it is sent, with what exists of it."""
    message = development_plan_pb2.DevelopmentPlan(
        name=one.resource,
        county=f"divisions/{one.place}",
        year=one.year,
        planned_posts=one.planned_posts,
        planned_stations=one.planned_stations,
        existing_posts=existing.posts,
        filled_posts=existing.filled,
        open_stations=existing.stations,
    )
    stamp(message, one)
    return message


def state(one: Plan) -> development_plan_events_pb2.DevelopmentPlanState:
    """Return what of a plan may leave the service."""
    return development_plan_events_pb2.DevelopmentPlanState(
        development_plan=one.resource,
        county=f"divisions/{one.place}",
        year=one.year,
        planned_posts=one.planned_posts,
        planned_stations=one.planned_stations,
    )


def new_plan(sent: pb.NewDevelopmentPlan) -> NewPlan:
    """Return what is stated of a new plan."""
    return NewPlan(code_of(sent.county), sent.year, sent.planned_posts, sent.planned_stations)


def change(entry: Entry, name: str, numbers: tuple[int, int]) -> development_plan_pb2.DevelopmentPlanChange:
    """Return an entry of the history as it is sent, with what the plan said then; a plan has one state, which is not sent."""
    posts, stations = numbers
    happened = {field: value for field, value in told(entry).items() if field != "state"}
    return development_plan_pb2.DevelopmentPlanChange(development_plan=name, planned_posts=posts, planned_stations=stations, **happened)
