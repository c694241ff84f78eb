"""The composition root: the parts of the volunteer service, and how they fit together."""

from __future__ import annotations

import secrets
from functools import partial
from typing import Final

from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub, add_ReplicationServiceServicer_to_server
from wushe.volunteer.v1.hours_review_service_pb2_grpc import add_HoursReviewServiceServicer_to_server
from wushe.volunteer.v1.project_service_pb2_grpc import add_ProjectServiceServicer_to_server
from wushe.volunteer.v1.service_record_service_pb2_grpc import add_ServiceRecordServiceServicer_to_server
from wushe.volunteer.v1.spot_check_service_pb2_grpc import add_SpotCheckServiceServicer_to_server
from wushe.volunteer.v1.team_service_pb2_grpc import add_TeamServiceServicer_to_server
from wushe.volunteer.v1.volunteer_service_pb2_grpc import add_VolunteerServiceServicer_to_server

from services.volunteer.clients import Directory
from services.volunteer.config import Settings
from services.volunteer.consumers import DIRECTORY, PERSONS, on_persons
from services.volunteer.domain.consent import ConsentRule
from services.volunteer.domain.number import new_number
from services.volunteer.domain.post import TaskRule
from services.volunteer.events import OUTBOX, PACKAGE
from services.volunteer.servicers.hours_review import HoursReviewServicer
from services.volunteer.servicers.policies import REPLICATION_POLICIES, VOLUNTEER_POLICIES
from services.volunteer.servicers.project import ProjectServicer
from services.volunteer.servicers.project_policies import PROJECT_POLICIES
from services.volunteer.servicers.record_policies import RECORD_POLICIES
from services.volunteer.servicers.review_policies import REVIEW_POLICIES, SPOT_CHECK_POLICIES
from services.volunteer.servicers.service_record import ServiceRecordServicer
from services.volunteer.servicers.spot_check import SpotCheckServicer
from services.volunteer.servicers.team import TeamServicer
from services.volunteer.servicers.team_policies import TEAM_POLICIES
from services.volunteer.servicers.volunteer import VolunteerServicer
from services.volunteer.store import migrations
from services.volunteer.use_cases.close_check_ins import CloseCheckIns
from services.volunteer.use_cases.desk import Desk
from services.volunteer.use_cases.enter_records import EnterRecords
from services.volunteer.use_cases.follow_persons import FollowPersons
from services.volunteer.use_cases.get_volunteers import GetVolunteers
from services.volunteer.use_cases.keep_birthdays import KeepBirthdays
from services.volunteer.use_cases.known_communities import KnownCommunities
from services.volunteer.use_cases.list_members import ListMembers
from services.volunteer.use_cases.list_memberships import ListMemberships
from services.volunteer.use_cases.list_project_changes import ListProjectChanges
from services.volunteer.use_cases.list_projects import ListProjects
from services.volunteer.use_cases.list_records import ListRecords
from services.volunteer.use_cases.list_sign_ups import ListSignUps
from services.volunteer.use_cases.list_teams import ListTeams
from services.volunteer.use_cases.list_volunteer_changes import ListVolunteerChanges
from services.volunteer.use_cases.list_volunteers import ListVolunteers
from services.volunteer.use_cases.project_desk import ProjectDesk
from services.volunteer.use_cases.read_persons import ReadPersons
from services.volunteer.use_cases.read_projects import ReadProjects
from services.volunteer.use_cases.read_records import ReadRecords
from services.volunteer.use_cases.read_scores import ReadScores
from services.volunteer.use_cases.read_spot_checks import ReadSpotChecks
from services.volunteer.use_cases.read_teams import ReadTeams
from services.volunteer.use_cases.record_desk import RecordDesk
from services.volunteer.use_cases.register_volunteers import RegisterVolunteers
from services.volunteer.use_cases.registration_round import RegistrationRound
from services.volunteer.use_cases.replicate_projects import PROJECTS, SIGN_UPS
from services.volunteer.use_cases.replicate_records import SERVICE_RECORDS
from services.volunteer.use_cases.replicate_reviews import RECORD_SCORES, SPOT_CHECKS
from services.volunteer.use_cases.replicate_teams import MEMBERSHIPS, TEAMS
from services.volunteer.use_cases.replicate_volunteers import VOLUNTEERS
from services.volunteer.use_cases.search_projects import SearchProjects
from services.volunteer.use_cases.search_volunteers import SearchVolunteers
from services.volunteer.use_cases.spot_check_desk import SpotCheckDesk
from services.volunteer.use_cases.team_desk import TeamDesk
from services.volunteer.use_cases.watch_records import WatchRecords
from shared.coalescer import Coalescer
from shared.ids import uuid7
from shared.main import run
from shared.once import Once
from shared.replication import ReplicationServicer
from shared.replication_client import missing_from
from shared.server import Service

SEED_BYTES: Final = 32
"""As many as the hash that draws a sample gives."""


def main() -> None:
    """Run the command line."""
    run("volunteer", Settings, serve, migrations.PACKAGE)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("volunteer", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the volunteer service to an open service."""
    database, clock, peer = service.database, service.clock, service.channel("directory")
    directory = Directory(peer, uuid7)
    watch = WatchRecords(clock, settings.scoring_rules())
    sources = [VOLUNTEERS, TEAMS, MEMBERSHIPS, PROJECTS, SIGN_UPS, SERVICE_RECORDS, RECORD_SCORES, SPOT_CHECKS]
    replication = ReplicationServicer(database, OUTBOX, service.page_tokens, sources)
    service.add(add_VolunteerServiceServicer_to_server, _volunteers(service, settings, directory), VOLUNTEER_POLICIES)
    service.add(add_TeamServiceServicer_to_server, _teams(service, directory), TEAM_POLICIES)
    service.add(add_ProjectServiceServicer_to_server, _projects(service, settings, directory), PROJECT_POLICIES)
    service.add(add_ServiceRecordServiceServicer_to_server, _service_records(service, watch), RECORD_POLICIES)
    service.add(add_HoursReviewServiceServicer_to_server, _hours_reviews(service, watch), REVIEW_POLICIES)
    service.add(add_SpotCheckServiceServicer_to_server, _spot_checks(service, watch), SPOT_CHECK_POLICIES)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
    missing = missing_from(ReplicationServiceStub(peer))
    service.consume(DIRECTORY, on_persons(FollowPersons(clock)), subjects=PERSONS, fetch_missing=missing)
    service.background("persons", ReadPersons(database, directory, clock, every_seconds=settings.follow_seconds).run)
    service.background("birthdays", KeepBirthdays(database, clock, every_seconds=settings.birthday_seconds).run)
    service.background("check-ins", CloseCheckIns(database, clock, every_seconds=settings.check_in_seconds).run)


def _volunteers(service: Service, settings: Settings, directory: Directory) -> VolunteerServicer:
    """Return the servicer of volunteers."""
    database, clock, requests = service.database, service.clock, service.idempotency
    rule = ConsentRule(from_14_to_17=settings.consent_from_14_to_17)
    communities = KnownCommunities(directory)
    in_round = RegistrationRound(clock, rule, uuid7, new_number, consumer=service.name)
    register = RegisterVolunteers(database, requests, directory, communities, in_round=in_round)
    get_volunteers = GetVolunteers(database)
    return VolunteerServicer(
        register_volunteer=Coalescer(register, outcomes=True),
        get_volunteers=get_volunteers,
        get_volunteer=Coalescer(get_volunteers, outcomes=True),
        list_volunteers=ListVolunteers(database),
        search_volunteers=SearchVolunteers(database),
        list_changes=ListVolunteerChanges(database),
        directory=directory,
        communities=communities,
        desk=Desk(clock, rule),
        once=Once(database, requests),
        requests=requests,
        tokens=service.page_tokens,
    )


def _teams(service: Service, directory: Directory) -> TeamServicer:
    """Return the servicer of teams."""
    database = service.database
    return TeamServicer(
        read=ReadTeams(database),
        list_teams=ListTeams(database),
        list_members=ListMembers(database),
        list_memberships=ListMemberships(database),
        communities=KnownCommunities(directory),
        desk=TeamDesk(service.clock, uuid7, service.keyring),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )


def _projects(service: Service, settings: Settings, directory: Directory) -> ProjectServicer:
    """Return the servicer of projects."""
    database = service.database
    return ProjectServicer(
        read=ReadProjects(database),
        list_projects=ListProjects(database),
        search_projects=SearchProjects(database),
        list_changes=ListProjectChanges(database),
        list_sign_ups=ListSignUps(database),
        communities=KnownCommunities(directory),
        desk=ProjectDesk(service.clock, uuid7, TaskRule(minors_in_rescue=settings.minors_in_rescue)),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )


def _service_records(service: Service, watch: WatchRecords) -> ServiceRecordServicer:
    """Return the servicer of service records."""
    database, requests = service.database, service.idempotency
    enter_records = EnterRecords(database, requests, service.clock, uuid7, watch)
    return ServiceRecordServicer(
        enter_records=enter_records,
        enter=Coalescer(enter_records, outcomes=True),
        read=ReadRecords(database),
        list_records=ListRecords(database),
        desk=RecordDesk(service.clock, watch),
        once=Once(database, requests),
        requests=requests,
        tokens=service.page_tokens,
        new_id=uuid7,
    )


def _hours_reviews(service: Service, watch: WatchRecords) -> HoursReviewServicer:
    """Return the servicer of hours reviews."""
    database = service.database
    return HoursReviewServicer(
        read=ReadScores(database, watch.book),
        desk=RecordDesk(service.clock, watch),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )


def _spot_checks(service: Service, watch: WatchRecords) -> SpotCheckServicer:
    """Return the servicer of spot checks."""
    database, clock = service.database, service.clock
    return SpotCheckServicer(
        read=ReadSpotChecks(database),
        desk=SpotCheckDesk(clock, uuid7, partial(secrets.token_hex, SEED_BYTES), RecordDesk(clock, watch)),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )
