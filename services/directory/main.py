"""The composition root: the parts of the directory, and how they fit together."""

from __future__ import annotations

from typing import Final

from wushe.common.v1.replication_service_pb2_grpc import add_ReplicationServiceServicer_to_server
from wushe.directory.v1.community_service_pb2_grpc import add_CommunityServiceServicer_to_server

from services.directory.config import Settings
from services.directory.events import OUTBOX, PACKAGE
from services.directory.servicers.community import CommunityServicer
from services.directory.servicers.policies import COMMUNITY_POLICIES, REPLICATION_POLICIES
from services.directory.store import migrations
from services.directory.use_cases.get_communities import GetCommunities
from services.directory.use_cases.get_division import GetDivision
from services.directory.use_cases.import_divisions import ImportDivisions
from services.directory.use_cases.list_communities import ListCommunities
from services.directory.use_cases.list_community_changes import ListCommunityChanges
from services.directory.use_cases.list_divisions import ListDivisions
from services.directory.use_cases.once import Once
from services.directory.use_cases.replicate_code_list import CODE_LIST
from services.directory.use_cases.resolve_community import ResolveCommunity
from services.directory.use_cases.search_communities import SearchCommunities
from shared.coalescer import Coalescer
from shared.main import run
from shared.replication import ReplicationServicer
from shared.server import Service

COPIED: Final = (*CODE_LIST,)
"""The aggregates that others may copy."""


def main() -> None:
    """Run the command line."""
    run("directory", Settings, serve, migrations.PACKAGE)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("directory", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the directory to an open service."""
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, COPIED)
    service.add(add_CommunityServiceServicer_to_server, _communities(service, settings), COMMUNITY_POLICIES)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)


def _communities(service: Service, settings: Settings) -> CommunityServicer:
    """Return the servicer of the code list."""
    database = service.database
    get_division, get_communities = GetDivision(database), GetCommunities(database)
    return CommunityServicer(
        get_division=get_division,
        list_divisions=ListDivisions(database, get_division),
        get_communities=get_communities,
        get_community=Coalescer(get_communities, outcomes=True),
        list_communities=ListCommunities(database, get_division),
        search_communities=SearchCommunities(database, get_division),
        resolve_community=ResolveCommunity(database),
        list_changes=ListCommunityChanges(database),
        import_divisions=ImportDivisions(database, service.idempotency, largest_bytes=settings.largest_import_bytes),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
        clock=service.clock,
    )
