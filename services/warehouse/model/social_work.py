"""What the warehouse keeps of the social-work service: no name, no number of a certificate."""

from __future__ import annotations

from typing import Final

from wushe.social_work.v1.assignment_events_pb2 import AssignmentState
from wushe.social_work.v1.contract_events_pb2 import ContractState
from wushe.social_work.v1.development_plan_events_pb2 import DevelopmentPlanState
from wushe.social_work.v1.post_events_pb2 import PostState
from wushe.social_work.v1.service_count_events_pb2 import ServiceCountState
from wushe.social_work.v1.service_month_events_pb2 import ServiceMonthState
from wushe.social_work.v1.social_worker_events_pb2 import SocialWorkerState
from wushe.social_work.v1.station_events_pb2 import StationState

from services.warehouse.model.columns import choice, count, day, reference, size
from services.warehouse.model.projection import Projection, Source

STATION: Final = Projection(
    "station",
    StationState,
    place="township",
    columns=(
        reference("operator"),
        count("required_staff"),
        day("open_date"),
        day("close_date"),
        count("evaluation_year", "evaluation.year"),
        choice("evaluation_grade", "evaluation.grade"),
    ),
)

POST: Final = Projection(
    "post",
    PostState,
    place="place",
    columns=(
        choice("kind"),
        reference("station"),
        choice("required_level"),
        reference("employer", "employer.organisation"),
        choice("funding_source"),
        count("development_year"),
    ),
)

DEVELOPMENT_PLAN: Final = Projection(
    "development_plan",
    DevelopmentPlanState,
    place="county",
    state_path="",
    columns=(count("year"), count("planned_posts"), count("planned_stations")),
)

SOCIAL_WORKER: Final = Projection(
    "social_worker",
    SocialWorkerState,
    place="division",
    columns=(
        reference("person"),
        choice("level"),
        reference("employer", "employer.organisation"),
        day("registration_since", "registration.since_date"),
        day("registration_first_day", "registration.first_date"),
        day("registration_last_day", "registration.last_date"),
        count("required_credit_hours", "registration.required_credit_hours"),
        count("credit_hours", "registration.credit_hours"),
    ),
)

ASSIGNMENT: Final = Projection(
    "assignment",
    AssignmentState,
    place="place",
    columns=(
        reference("social_worker"),
        reference("post"),
        day("first_day", "first_date"),
        day("last_day", "last_date"),
        count("share_percent"),
    ),
)

SERVICE_MONTH: Final = Projection(
    "service_month",
    ServiceMonthState,
    place="township",
    columns=(reference("station"), count("year"), count("month"), size("fields", "counts"), count("corrections")),
)

SERVICE_COUNT: Final = Projection(
    "service_count",
    ServiceCountState,
    place="township",
    columns=(
        reference("service_month"),
        reference("station"),
        day("month_day", "month_date"),
        choice("field"),
        count("cases"),
        count("groups"),
        count("activities"),
        count("visits"),
        count("closed_cases", "closed.cases"),
        count("closed_groups", "closed.groups"),
        count("closed_activities", "closed.activities"),
        count("closed_visits", "closed.visits"),
    ),
)

CONTRACT: Final = Projection(
    "contract",
    ContractState,
    place="division",
    columns=(
        reference("provider"),
        day("first_day", "first_date"),
        day("last_day", "last_date"),
        day("sign_day", "sign_date"),
        count("amount_fen"),
        count("paid_fen"),
        size("milestones"),
        count("delivered_milestones"),
        count("amendments"),
        size("evaluations"),
        size("conflicts"),
    ),
)

SOURCE: Final = Source("social_work", (STATION, POST, DEVELOPMENT_PLAN, SOCIAL_WORKER, ASSIGNMENT, SERVICE_MONTH, SERVICE_COUNT, CONTRACT))
