"""The composition root: the parts of the social-work service, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from typing import Final

from wushe.common.v1.replication_service_pb2_grpc import add_ReplicationServiceServicer_to_server

from services.social_work.config import Settings
from services.social_work.events import OUTBOX, PACKAGE
from services.social_work.servicers.policies import REPLICATION_POLICIES
from services.social_work.store import migrations
from shared.main import run
from shared.replication import AggregateSource, ReplicationServicer
from shared.server import Service

_COPIED: Final[tuple[AggregateSource, ...]] = ()


def main() -> None:
    """Run the command line."""
    run("social_work", Settings, serve, migrations.PACKAGE)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("social_work", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, _settings: Settings) -> None:
    """Add all parts of the social-work service to an open service."""
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, _COPIED)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
