"""Monthly counts of service."""

from __future__ import annotations

from wushe.social_work.v1.service_month_service_pb2_grpc import add_ServiceMonthServiceServicer_to_server

from services.social_work.domain.month_refusals import ServiceMonthNotFound
from services.social_work.domain.station_refusals import StationNotFound
from services.social_work.servicers.policies import MONTH_POLICIES
from services.social_work.servicers.service_month import ServiceMonthServicer
from services.social_work.store import service_months, stations
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.read_service_months import ReadServiceMonths
from services.social_work.wire.service_months import month as sent
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.once import Once
from shared.server import Service


def add(service: Service, office: Office) -> None:
    """Serve service months."""
    database = service.database

    reading = Reading(database, service_months.RECORDER, ServiceMonthNotFound)
    servicer = ServiceMonthServicer(
        read=ReadServiceMonths(database, reading, Reading(database, stations.RECORDER, StationNotFound)),
        change=Changing(Once(database, service.idempotency), office, field("service_month", sent)),
        tokens=service.page_tokens,
    )
    service.add(add_ServiceMonthServiceServicer_to_server, servicer, MONTH_POLICIES)
