"""The composition root: the parts of the incubation service, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from typing import Final

from wushe.common.v1.replication_service_pb2_grpc import add_ReplicationServiceServicer_to_server

from services.incubation.clients import Directory
from services.incubation.config import Settings
from services.incubation.events import OUTBOX, PACKAGE
from services.incubation.main import imports, incubations, organizations, trainings
from services.incubation.servicers.policies import REPLICATION_POLICIES
from services.incubation.store import migrations
from services.incubation.store.applications import RECORDER as APPLICATIONS
from services.incubation.store.bases import RECORDER as BASES
from services.incubation.store.incubations import DELIVERY_RECORDER as DELIVERIES
from services.incubation.store.incubations import OUTCOME_RECORDER as OUTCOMES
from services.incubation.store.incubations import RECORDER as INCUBATIONS
from services.incubation.store.organizations import RECORDER as ORGANIZATIONS
from services.incubation.use_cases.office import Office
from shared.aggregates import copied
from shared.ids import uuid7
from shared.main import run
from shared.replication import ReplicationServicer
from shared.server import Service

_COPIED: Final = (
    copied(ORGANIZATIONS),
    copied(BASES),
    copied(APPLICATIONS),
    copied(INCUBATIONS),
    copied(DELIVERIES),
    copied(OUTCOMES),
    *trainings.COPIED,
)


def main() -> None:
    """Run the command line."""
    run("incubation", Settings, serve, migrations.PACKAGE, wrapped=imports.WRAPPED)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("incubation", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the incubation service to an open service."""
    office = Office(
        clock=service.clock,
        new_id=uuid7,
        requirements=settings.requirements(),
        admission=settings.admission(),
        incubation=settings.incubation(),
        periods=settings.periods(),
        workdays=settings.workdays(),
    )
    directory = Directory(service.channel("directory"))
    incubations.add(service, office, directory)
    imports.add(service, organizations.add(service, office, directory), trainings.add(service, settings, directory))
    service.rewrap(*imports.WRAPPED)
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, _COPIED)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
