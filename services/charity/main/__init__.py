"""The composition root: the parts of the charity service, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from typing import Final

from wushe.common.v1.replication_service_pb2_grpc import add_ReplicationServiceServicer_to_server

from services.charity.clients import Directory, Organizations, VolunteerProjects
from services.charity.config import Settings
from services.charity.events import OUTBOX, PACKAGE
from services.charity.main import funds, ledger, projects, statements
from services.charity.servicers.policies import REPLICATION_POLICIES
from services.charity.store import migrations
from services.charity.use_cases.import_statement import STATEMENT_KEYS
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.replicate_ledger import COPIED_LEDGER
from services.charity.use_cases.replicate_projects import COPIED_PROJECTS
from shared.main import run
from shared.remembered import Remembered
from shared.replication import AggregateSource, ReplicationServicer
from shared.server import Service

_COPIED: Final[tuple[AggregateSource, ...]] = (*COPIED_LEDGER, *COPIED_PROJECTS)


def main() -> None:
    """Run the command line."""
    run("charity", Settings, serve, migrations.PACKAGE, wrapped=(STATEMENT_KEYS,))


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("charity", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the charity service to an open service."""
    directory, incubation = Directory(service.channel("directory")), Organizations(service.channel("incubation"))
    volunteer_projects = VolunteerProjects(service.channel("volunteer"))
    persons = Remembered(directory.persons)
    known = KnownCauses(Remembered(directory.communities, public=True), Remembered(incubation.organizations), persons, volunteer_projects)
    funds.add(service, settings, known)
    ledger.add(service, settings, known, incubation)
    statements.add(service, settings, known)
    projects.add(service, settings, known)
    projects.follow_volunteers(service, settings, volunteer_projects)
    service.rewrap(STATEMENT_KEYS)
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, _COPIED)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
