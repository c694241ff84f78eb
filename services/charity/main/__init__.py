"""The composition root: the parts of the charity service, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from typing import Final

from wushe.common.v1.replication_service_pb2_grpc import add_ReplicationServiceServicer_to_server

from services.charity.clients import Directory
from services.charity.config import Settings
from services.charity.events import OUTBOX, PACKAGE
from services.charity.main import funds, ledger
from services.charity.servicers.policies import REPLICATION_POLICIES
from services.charity.store import migrations
from services.charity.use_cases.known_to_others import KnownToOthers
from services.charity.use_cases.replicate import COPIED as LEDGER
from shared.main import run
from shared.remembered import Remembered
from shared.replication import AggregateSource, ReplicationServicer
from shared.server import Service

_COPIED: Final[tuple[AggregateSource, ...]] = (*LEDGER,)


def main() -> None:
    """Run the command line."""
    run("charity", Settings, serve, migrations.PACKAGE)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("charity", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the charity service to an open service."""
    directory = Directory(service.channel("directory"))
    known = KnownToOthers(Remembered(directory.communities), Remembered(directory.persons))
    funds.add(service, settings, known)
    ledger.add(service, settings, known)
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, _COPIED)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
