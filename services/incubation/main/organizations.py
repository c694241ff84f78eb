"""Organizations."""

from __future__ import annotations

from wushe.incubation.v1.organization_service_pb2_grpc import add_OrganizationServiceServicer_to_server

from services.incubation.clients import Directory
from services.incubation.domain.refusals import OrganizationNotFound
from services.incubation.servicers.asking import Changing, Lists
from services.incubation.servicers.organization import OrganizationServicer, shown
from services.incubation.servicers.organization_policies import ORGANIZATION_POLICIES
from services.incubation.store.organizations import RECORDER
from services.incubation.use_cases.known import Known
from services.incubation.use_cases.office import Office
from services.incubation.use_cases.read_organizations import ReadOrganizations
from shared.aggregates import Reading
from shared.once import Once
from shared.server import Service


def add(service: Service, office: Office, directory: Directory) -> None:
    """Serve organizations."""
    database = service.database
    servicer = OrganizationServicer(
        read=Reading(database, RECORDER, OrganizationNotFound),
        find=ReadOrganizations(database),
        requirements=office.requirements,
        known=Known(directory),
        change=Changing(Once(database, service.idempotency), office, "organization", shown),
        lists=Lists(service.page_tokens),
    )
    service.add(add_OrganizationServiceServicer_to_server, servicer, ORGANIZATION_POLICIES)
