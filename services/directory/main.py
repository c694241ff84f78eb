"""The composition root: the parts of the directory, and how they fit together."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

import structlog
from wushe.common.v1.replication_service_pb2_grpc import add_ReplicationServiceServicer_to_server
from wushe.directory.v1.community_service_pb2_grpc import add_CommunityServiceServicer_to_server
from wushe.directory.v1.identity_service_pb2_grpc import add_IdentityServiceServicer_to_server

from services.directory.config import Settings
from services.directory.domain.real_name import LocalStub
from services.directory.events import OUTBOX, PACKAGE
from services.directory.servicers.community import CommunityServicer
from services.directory.servicers.identity import IdentityServicer
from services.directory.servicers.policies import COMMUNITY_POLICIES, IDENTITY_POLICIES, REPLICATION_POLICIES
from services.directory.store import migrations
from services.directory.store.person_vault import PERSON_KEYS, PersonVault
from services.directory.use_cases.desk import Desk
from services.directory.use_cases.get_communities import GetCommunities
from services.directory.use_cases.get_division import GetDivision
from services.directory.use_cases.get_persons import GetPersons
from services.directory.use_cases.import_divisions import ImportDivisions
from services.directory.use_cases.known_places import KnownPlaces
from services.directory.use_cases.list_audit_records import ListAuditRecords
from services.directory.use_cases.list_communities import ListCommunities
from services.directory.use_cases.list_community_changes import ListCommunityChanges
from services.directory.use_cases.list_divisions import ListDivisions
from services.directory.use_cases.list_person_reviews import ListPersonReviews
from services.directory.use_cases.lookup_person import LookupPerson
from services.directory.use_cases.replicate_code_list import CODE_LIST
from services.directory.use_cases.replicate_persons import PERSONS
from services.directory.use_cases.resolve_community import ResolveCommunity
from services.directory.use_cases.resolve_persons import ResolvePersons
from services.directory.use_cases.reveal_person import RevealPerson
from services.directory.use_cases.search_communities import SearchCommunities
from services.directory.use_cases.verify_audit_chain import VerifyAuditChain
from services.directory.use_cases.verify_person import AskRealName
from shared.coalescer import READS_GATHER_SECONDS, Coalescer
from shared.ids import uuid7
from shared.main import run
from shared.once import Once
from shared.quota import MissRatio, Quota
from shared.replication import ReplicationServicer
from shared.server import Service

MINUTE: Final = 60

COPIED: Final = (*CODE_LIST, PERSONS)
"""The aggregates that others may copy."""


_log: Final = structlog.get_logger(__name__)


def main() -> None:
    """Run the command line."""
    run("directory", Settings, serve, migrations.PACKAGE, wrapped=[PERSON_KEYS])


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("directory", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the directory to an open service."""
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, COPIED)
    service.add(add_CommunityServiceServicer_to_server, _communities(service, settings), COMMUNITY_POLICIES)
    service.add(add_IdentityServiceServicer_to_server, _identities(service, settings), IDENTITY_POLICIES)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
    service.rewrap(PERSON_KEYS)


def _communities(service: Service, settings: Settings) -> CommunityServicer:
    """Return the servicer of the code list."""
    database = service.database
    get_division, get_communities = GetDivision(database), GetCommunities(database)
    return CommunityServicer(
        get_division=get_division,
        list_divisions=ListDivisions(database, get_division),
        get_communities=get_communities,
        get_community=Coalescer(get_communities, outcomes=True, gather=READS_GATHER_SECONDS),
        list_communities=ListCommunities(database, get_division),
        search_communities=SearchCommunities(database, get_division),
        resolve_community=ResolveCommunity(database),
        list_changes=ListCommunityChanges(database),
        import_divisions=ImportDivisions(database, service.idempotency, largest_bytes=settings.largest_import_bytes),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
        clock=service.clock,
    )


def _identities(service: Service, settings: Settings) -> IdentityServicer:
    """Return the servicer of persons."""
    database, clock, requests = service.database, service.clock, service.idempotency
    vault = PersonVault(service.keyring)
    desk = Desk(vault, clock, uuid7)
    resolve = ResolvePersons(database, vault, requests, KnownPlaces(database), clock=clock, new_id=uuid7)
    get_persons = GetPersons(database, vault, clock)
    lookups = Quota(per_second=settings.lookups_per_minute / MINUTE, burst=settings.lookup_burst)
    reveals = Quota(per_second=settings.reveals_per_minute / MINUTE, burst=settings.reveal_burst)
    return IdentityServicer(
        resolve_persons=resolve,
        resolve_person=Coalescer(resolve, outcomes=True),
        get_persons=get_persons,
        get_person=Coalescer(get_persons, outcomes=True, gather=READS_GATHER_SECONDS),
        lookup_person=LookupPerson(database, vault, clock, quota=lookups, misses=MissRatio(_most_look_ups_miss)),
        reveal_person=RevealPerson(database, vault, clock, quota=reveals),
        ask_real_name=AskRealName(database, desk, LocalStub()),
        list_reviews=ListPersonReviews(database, desk),
        list_audit=ListAuditRecords(database),
        verify_chain=VerifyAuditChain(database, [service.anchors]),
        desk=desk,
        once=Once(database, requests),
        requests=requests,
        tokens=service.page_tokens,
    )


def _most_look_ups_miss(caller: Hashable, ratio: float) -> None:
    """Raise the alarm: whoever guesses numbers misses nearly always."""
    _log.warning("most_look_ups_miss", caller=caller, ratio=round(ratio, 2))
