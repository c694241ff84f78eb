"""The composition root: the parts of the social-work service, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from typing import Final

from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub, add_ReplicationServiceServicer_to_server

from services.social_work.clients import Directory, Organisations
from services.social_work.config import Settings
from services.social_work.consumers import DIRECTORY, PERSONS, on_persons
from services.social_work.events import OUTBOX, PACKAGE
from services.social_work.main import contracts, imports, posts, service_months, social_workers, stations
from services.social_work.servicers.policies import REPLICATION_POLICIES
from services.social_work.servicers.reach import EmployerReach
from services.social_work.store import assignments as kept_assignments
from services.social_work.store import contracts as kept_contracts
from services.social_work.store import development_plans as kept_plans
from services.social_work.store import field_counts as kept_fields
from services.social_work.store import migrations
from services.social_work.store import posts as kept_posts
from services.social_work.store import service_months as kept_months
from services.social_work.store import social_workers as kept_workers
from services.social_work.store import stations as kept_stations
from services.social_work.use_cases.acquaintances import Acquaintances
from services.social_work.use_cases.end_assignments import EndAssignments
from services.social_work.use_cases.follow_persons import FollowPersons
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.read_persons import read_persons
from shared.aggregates import copied
from shared.ids import uuid7
from shared.main import run
from shared.remembered import Remembered
from shared.replication import ReplicationServicer
from shared.replication_client import missing_from
from shared.server import Service

_COPIED: Final = (
    copied(kept_stations.RECORDER),
    copied(kept_posts.RECORDER),
    copied(kept_plans.RECORDER),
    copied(kept_workers.RECORDER),
    copied(kept_assignments.RECORDER),
    copied(kept_months.RECORDER),
    copied(kept_fields.RECORDER),
    copied(kept_contracts.RECORDER),
)


def main() -> None:
    """Run the command line."""
    run("social_work", Settings, serve, migrations.PACKAGE, wrapped=imports.WRAPPED)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("social_work", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the social-work service to an open service."""
    office = Office(service.clock, uuid7, service.name, settings.registration_rules())
    directory, organisations = Directory(service.channel("directory")), Organisations(service.channel("incubation"))
    neighbours = Neighbours(Remembered(directory.places, public=True), Remembered(organisations.missing), organisations.of_codes)
    reach = EmployerReach(organisations)
    lists = imports.lists(service, office, directory, neighbours)
    stations.add(service, office, directory, neighbours, lists.stations)
    posts.add(service, office, neighbours, lists.posts, reach)
    social_workers.add(service, office, directory, neighbours, lists, reach=reach)
    imports.add(service, lists)
    service_months.add(service, office)
    contracts.add(service, office, neighbours, Acquaintances(organisations), reach)
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, _COPIED)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
    _follow(service, settings, office, directory)


def _follow(service: Service, settings: Settings, office: Office, directory: Directory) -> None:
    """Keep in step with what happens by itself: persons change in the directory, and days end assignments."""
    missing = missing_from(ReplicationServiceStub(service.channel("directory")))
    service.consume(DIRECTORY, on_persons(FollowPersons(office)), subjects=PERSONS, births=False, fetch_missing=missing)
    service.background("persons", read_persons(service.database, directory, office, every_seconds=settings.follow_seconds).run)
    service.background("assignments", EndAssignments(service.database, office, every_seconds=settings.assignment_seconds).run)
