"""The composition root: the parts of the volunteer service, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub, add_ReplicationServiceServicer_to_server

from services.volunteer.clients import Directory
from services.volunteer.config import Settings
from services.volunteer.consumers import DIRECTORY, PERSONS, on_persons
from services.volunteer.domain.consent import ConsentRule
from services.volunteer.events import OUTBOX, PACKAGE
from services.volunteer.main import projects, recognition, service_records, teams, volunteers
from services.volunteer.servicers.policies import REPLICATION_POLICIES
from services.volunteer.store import migrations
from services.volunteer.store.certificates import CERTIFICATES
from services.volunteer.store.memberships import MEMBERSHIPS
from services.volunteer.store.sign_ups import SIGN_UPS
from services.volunteer.store.signing_keys import WRAPPED as SIGNING_KEYS
from services.volunteer.store.stars import STARS
from services.volunteer.store.teams import TEAMS
from services.volunteer.use_cases.follow_persons import FollowPersons
from services.volunteer.use_cases.import_volunteers import IMPORT_KEYS
from services.volunteer.use_cases.keep_birthdays import KeepBirthdays
from services.volunteer.use_cases.read_persons import read_persons
from services.volunteer.use_cases.replicate_projects import PROJECTS
from services.volunteer.use_cases.replicate_records import SERVICE_RECORDS
from services.volunteer.use_cases.replicate_reviews import RECORD_SCORES, SPOT_CHECKS
from services.volunteer.use_cases.replicate_volunteers import VOLUNTEERS
from shared.aggregates import copied
from shared.ids import uuid7
from shared.main import run
from shared.replication import ReplicationServicer
from shared.replication_client import missing_from
from shared.server import Service

_WRAPPED = (IMPORT_KEYS, SIGNING_KEYS)
_COPIED = (
    *(VOLUNTEERS, copied(TEAMS), copied(MEMBERSHIPS), PROJECTS, copied(SIGN_UPS)),
    *(SERVICE_RECORDS, RECORD_SCORES, SPOT_CHECKS, copied(STARS), copied(CERTIFICATES)),
)


def main() -> None:
    """Run the command line."""
    run("volunteer", Settings, serve, migrations.PACKAGE, wrapped=_WRAPPED)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("volunteer", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the volunteer service to an open service."""
    rule = ConsentRule(from_14_to_17=settings.consent_from_14_to_17)
    directory = Directory(service.channel("directory"), uuid7)
    volunteers.add(service, rule, directory)
    teams.add(service, directory)
    projects.add(service, settings, directory)
    service_records.add(service, settings)
    recognition.add(service, settings)
    replication = ReplicationServicer(service.database, OUTBOX, service.page_tokens, _COPIED)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
    service.rewrap(*_WRAPPED)
    _follow(service, settings, rule, directory)


def _follow(service: Service, settings: Settings, rule: ConsentRule, directory: Directory) -> None:
    """Keep in step with what happens by itself: persons change in the directory, and have birthdays."""
    database, clock = service.database, service.clock
    missing = missing_from(ReplicationServiceStub(service.channel("directory")))
    service.consume(DIRECTORY, on_persons(FollowPersons(clock)), subjects=PERSONS, births=False, fetch_missing=missing)
    service.background("persons", read_persons(database, directory, clock, rule, every_seconds=settings.follow_seconds).run)
    service.background("birthdays", KeepBirthdays(database, clock, every_seconds=settings.birthday_seconds).run)
