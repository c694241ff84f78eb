"""What the warehouse keeps of the incubation service."""

from __future__ import annotations

from typing import Final

from wushe.incubation.v1.application_events_pb2 import ApplicationState
from wushe.incubation.v1.base_events_pb2 import BaseState
from wushe.incubation.v1.incubation_events_pb2 import IncubationState, OutcomeState, ServiceDeliveryState
from wushe.incubation.v1.organization_events_pb2 import OrganizationState

from services.warehouse.model.columns import choice, choices, count, day, flag, instant, reference, size
from services.warehouse.model.projection import Projection, Source
from services.warehouse.model.trainings import TRAININGS

ORGANIZATION: Final = Projection(
    "organization",
    OrganizationState,
    place="division",
    columns=(
        choice("type"),
        reference("legal_representative"),
        count("capital_fen"),
        count("full_time_staff"),
        flag("charity"),
        choice("grade", "rating.grade"),
        day("rating_expires_on", "rating.expire_date"),
        size("penalty_count", "penalties"),
    ),
)

BASE: Final = Projection(
    "base",
    BaseState,
    place="division",
    columns=(
        choice("level"),
        reference("operator"),
        count("physical_seats"),
        count("virtual_seats"),
        choices("services"),
        count("staff_count"),
    ),
)

APPLICATION: Final = Projection(
    "application",
    ApplicationState,
    place="division",
    columns=(
        reference("organization"),
        reference("base"),
        choice("seat_kind"),
        count("months"),
        count("mean_score_hundredths"),
        instant("submit_time"),
        instant("decide_time"),
        choice("check_clock"),
        day("check_due_date"),
        choice("review_clock"),
        day("review_due_date"),
    ),
)

INCUBATION: Final = Projection(
    "incubation",
    IncubationState,
    place="division",
    columns=(
        reference("application"),
        reference("organization"),
        reference("base"),
        choice("seat_kind"),
        choice("stage"),
        day("first_day"),
        day("last_day"),
        count("renewal_count"),
        count("milestone_count"),
        count("reached_count"),
        day("end_date"),
        day("hand_over_due_date"),
        day("hand_over_date"),
        choice("hand_over_clock"),
    ),
)

SERVICE_DELIVERY: Final = Projection(
    "service_delivery",
    ServiceDeliveryState,
    place="division",
    columns=(
        reference("incubation"),
        reference("organization"),
        reference("base"),
        choice("kind"),
        count("minutes"),
        day("deliver_date"),
    ),
)

OUTCOME: Final = Projection(
    "outcome",
    OutcomeState,
    place="division",
    columns=(
        reference("incubation"),
        reference("organization"),
        reference("base"),
        count("year"),
        choice("annual_check"),
        choice("grade"),
        count("contract_count"),
        count("contract_fen"),
    ),
)

SOURCE: Final = Source("incubation", (ORGANIZATION, BASE, APPLICATION, INCUBATION, SERVICE_DELIVERY, OUTCOME, *TRAININGS))
