"""Bases, applications, incubations, and the clocks of both."""

from __future__ import annotations

from wushe.incubation.v1.application_service_pb2_grpc import add_ApplicationServiceServicer_to_server
from wushe.incubation.v1.base_service_pb2_grpc import add_BaseServiceServicer_to_server
from wushe.incubation.v1.clock_service_pb2_grpc import add_ClockServiceServicer_to_server
from wushe.incubation.v1.incubation_service_pb2_grpc import add_IncubationServiceServicer_to_server

from services.incubation.clients import Directory
from services.incubation.domain.application_refusals import ApplicationNotFound
from services.incubation.domain.incubation import Incubation
from services.incubation.domain.incubation_refusals import IncubationNotFound, OutcomeNotFound, ServiceDeliveryNotFound
from services.incubation.domain.refusals import BaseNotFound
from services.incubation.servicers import application, base
from services.incubation.servicers.application import ApplicationServicer
from services.incubation.servicers.base import BaseServicer
from services.incubation.servicers.clock import ClockServicer
from services.incubation.servicers.incubation import IncubationServicer
from services.incubation.servicers.incubation_policies import APPLICATION_POLICIES, BASE_POLICIES, CLOCK_POLICIES, INCUBATION_POLICIES
from services.incubation.store import applications, bases, incubations
from services.incubation.use_cases.known import Known
from services.incubation.use_cases.office import APPLICATIONS, BASES, DELIVERIES, INCUBATIONS, OUTCOMES, Office
from services.incubation.use_cases.read_at_base import ReadAtBase
from services.incubation.use_cases.read_clocks import ReadClocks
from services.incubation.use_cases.read_deliveries import ReadDeliveries
from services.incubation.use_cases.read_seats import ReadSeats
from services.incubation.wire import incubations as wire
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.lists import Lists
from shared.once import Once
from shared.server import Service
from shared.statutory.upkeep import Upkeep


def add(service: Service, office: Office, directory: Directory) -> None:
    """Serve bases, applications, incubations and clocks."""
    database, lists = service.database, Lists(service.page_tokens)
    read_applications = ReadAtBase(Reading(database, applications.RECORDER, ApplicationNotFound))
    read_incubations = ReadAtBase(Reading(database, incubations.RECORDER, IncubationNotFound))
    service.add(add_BaseServiceServicer_to_server, _bases(service, office, directory), BASE_POLICIES)
    once = Once(database, service.idempotency)
    applying = ApplicationServicer(
        read=read_applications, change=Changing(once, office, application.answered, kept=APPLICATIONS), lists=lists
    )
    service.add(add_ApplicationServiceServicer_to_server, applying, APPLICATION_POLICIES)
    service.add(add_IncubationServiceServicer_to_server, _incubations(service, office, read_incubations), INCUBATION_POLICIES)
    clocks = ClockServicer(
        read=ReadClocks(database, read_applications, read_incubations), rules=office.periods, clock=service.clock, lists=lists
    )
    service.add(add_ClockServiceServicer_to_server, clocks, CLOCK_POLICIES)
    service.background("statutory clocks", Upkeep(database, service.clock, office.workdays).run)


def _bases(service: Service, office: Office, directory: Directory) -> BaseServicer:
    database = service.database
    return BaseServicer(
        read=Reading(database, bases.RECORDER, BaseNotFound),
        seats=ReadSeats(database),
        clock=service.clock,
        known=Known(directory),
        change=Changing(Once(database, service.idempotency), office, base.answered, kept=BASES),
        lists=Lists(service.page_tokens),
    )


def _incubations(service: Service, office: Office, read: ReadAtBase[Incubation]) -> IncubationServicer:
    database, once = service.database, Once(service.database, service.idempotency)
    deliveries = Reading(database, incubations.DELIVERY_RECORDER, ServiceDeliveryNotFound)
    outcomes = Reading(database, incubations.OUTCOME_RECORDER, OutcomeNotFound)
    return IncubationServicer(
        read=read,
        rows=ReadDeliveries(read, deliveries, outcomes),
        rule=office.incubation,
        change=Changing(once, office, field("incubation", wire.incubation), kept=INCUBATIONS),
        change_delivery=Changing(once, office, field("service_delivery", wire.delivery), kept=DELIVERIES),
        change_outcome=Changing(once, office, field("outcome", wire.outcome), kept=OUTCOMES),
        lists=Lists(service.page_tokens),
    )
