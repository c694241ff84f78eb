"""Organizations."""

from __future__ import annotations

from wushe.incubation.v1.organization_service_pb2_grpc import add_OrganizationServiceServicer_to_server

from services.incubation.clients import Directory
from services.incubation.domain.refusals import OrganizationNotFound
from services.incubation.servicers.organization import OrganizationServicer, answered
from services.incubation.servicers.organization_policies import ORGANIZATION_POLICIES
from services.incubation.store.organizations import RECORDER
from services.incubation.use_cases.get_organizations import GetOrganizations
from services.incubation.use_cases.import_organizations import ImportOrganizations
from services.incubation.use_cases.known import Known
from services.incubation.use_cases.office import ORGANIZATIONS, Office
from services.incubation.use_cases.read_organizations import ReadOrganizations
from shared.aggregates import Reading
from shared.changing import Changing
from shared.coalescer import READS_GATHER_SECONDS, Coalescer
from shared.ids import uuid7
from shared.imports.wiring import Imports
from shared.lists import Lists
from shared.once import Once
from shared.server import Service


def add(service: Service, office: Office, directory: Directory) -> Imports:
    """Serve organizations, and return what lists of them are."""
    database = service.database
    known = Known(directory)
    importable = ImportOrganizations(directory, known, office)
    imports = Imports(importable, database, service.keyring, service.clock, uuid7)
    servicer = OrganizationServicer(
        get=Coalescer(GetOrganizations(database), outcomes=True, gather=READS_GATHER_SECONDS),
        read=Reading(database, RECORDER, OrganizationNotFound),
        find=ReadOrganizations(database),
        requirements=office.requirements,
        known=known,
        change=Changing(Once(database, service.idempotency), office, answered, kept=ORGANIZATIONS),
        lists=Lists(service.page_tokens),
        imports=imports,
    )
    service.add(add_OrganizationServiceServicer_to_server, servicer, ORGANIZATION_POLICIES)
    return imports
