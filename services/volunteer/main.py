"""The composition root: the parts of the volunteer service, and how they fit together."""

from __future__ import annotations

from wushe.common.v1.job_service_pb2_grpc import add_JobServiceServicer_to_server
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub, add_ReplicationServiceServicer_to_server
from wushe.volunteer.v1.team_service_pb2_grpc import add_TeamServiceServicer_to_server
from wushe.volunteer.v1.volunteer_service_pb2_grpc import add_VolunteerServiceServicer_to_server

from services.volunteer.clients import Directory
from services.volunteer.config import Settings
from services.volunteer.consumers import DIRECTORY, PERSONS, on_persons
from services.volunteer.domain.consent import ConsentRule
from services.volunteer.domain.number import new_number
from services.volunteer.domain.refusals import JobNotFound
from services.volunteer.events import OUTBOX, PACKAGE
from services.volunteer.servicers.policies import JOB_POLICIES, REPLICATION_POLICIES, VOLUNTEER_POLICIES
from services.volunteer.servicers.team import TeamServicer
from services.volunteer.servicers.team_policies import TEAM_POLICIES
from services.volunteer.servicers.volunteer import VolunteerServicer
from services.volunteer.store import migrations
from services.volunteer.store.imports import IMPORT_KEYS, Vault
from services.volunteer.use_cases.approve_batch import ApproveBatch
from services.volunteer.use_cases.desk import Desk
from services.volunteer.use_cases.follow_persons import FollowPersons
from services.volunteer.use_cases.get_volunteers import GetVolunteers
from services.volunteer.use_cases.import_volunteers import ImportVolunteers
from services.volunteer.use_cases.keep_birthdays import KeepBirthdays
from services.volunteer.use_cases.known_communities import KnownCommunities
from services.volunteer.use_cases.list_approval_outcomes import ListApprovalOutcomes
from services.volunteer.use_cases.list_import_outcomes import ListImportOutcomes
from services.volunteer.use_cases.list_members import ListMembers
from services.volunteer.use_cases.list_memberships import ListMemberships
from services.volunteer.use_cases.list_teams import ListTeams
from services.volunteer.use_cases.list_volunteer_changes import ListVolunteerChanges
from services.volunteer.use_cases.list_volunteers import ListVolunteers
from services.volunteer.use_cases.read_persons import ReadPersons
from services.volunteer.use_cases.read_teams import ReadTeams
from services.volunteer.use_cases.receive_rows import ReceiveRows
from services.volunteer.use_cases.register_volunteers import RegisterVolunteers
from services.volunteer.use_cases.registration_round import RegistrationRound
from services.volunteer.use_cases.replicate_teams import MEMBERSHIPS, TEAMS
from services.volunteer.use_cases.replicate_volunteers import VOLUNTEERS
from services.volunteer.use_cases.search_volunteers import SearchVolunteers
from services.volunteer.use_cases.team_desk import TeamDesk
from services.volunteer.use_cases.undo_import import UndoImport
from shared.coalescer import Coalescer
from shared.ids import uuid7
from shared.jobs import JobRunner, Work
from shared.jobs.servicer import JobServicer
from shared.main import run
from shared.once import Once
from shared.replication import ReplicationServicer
from shared.replication_client import missing_from
from shared.server import Service


def main() -> None:
    """Run the command line."""
    run("volunteer", Settings, serve, migrations.PACKAGE, wrapped=[IMPORT_KEYS])


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("volunteer", settings, package=PACKAGE, migrations=migrations.PACKAGE) as service:
        assemble(service, settings)
        await service.run()


def assemble(service: Service, settings: Settings) -> None:
    """Add all parts of the volunteer service to an open service."""
    database, clock, peer = service.database, service.clock, service.channel("directory")
    directory = Directory(peer, uuid7)
    replication = ReplicationServicer(database, OUTBOX, service.page_tokens, [VOLUNTEERS, TEAMS, MEMBERSHIPS])
    parts = _Volunteers(service, settings, directory)
    service.add(add_VolunteerServiceServicer_to_server, parts.servicer(), VOLUNTEER_POLICIES)
    service.add(add_TeamServiceServicer_to_server, _teams(service, directory), TEAM_POLICIES)
    service.add(add_JobServiceServicer_to_server, parts.job_servicer(), JOB_POLICIES)
    service.add(add_ReplicationServiceServicer_to_server, replication, REPLICATION_POLICIES)
    service.rewrap(IMPORT_KEYS)
    missing = missing_from(ReplicationServiceStub(peer))
    service.consume(DIRECTORY, on_persons(FollowPersons(clock)), subjects=PERSONS, fetch_missing=missing)
    service.background("persons", ReadPersons(database, directory, clock, every_seconds=settings.follow_seconds).run)
    service.background("birthdays", KeepBirthdays(database, clock, every_seconds=settings.birthday_seconds).run)
    service.background("jobs", JobRunner(database, clock, parts.works).run)


class _Volunteers:
    """The parts that answer calls about volunteers, and carry out their jobs."""

    def __init__(self, service: Service, settings: Settings, directory: Directory) -> None:
        self._service = service
        self._directory = directory
        database, clock = service.database, service.clock
        rule = ConsentRule(from_14_to_17=settings.consent_from_14_to_17)
        self._once = Once(database, service.idempotency)
        self._communities = KnownCommunities(directory)
        self._desk = Desk(clock, rule)
        self._vault = Vault(service.keyring)
        in_round = RegistrationRound(clock, rule, uuid7, new_number, consumer=service.name)
        self._register = RegisterVolunteers(database, service.idempotency, directory, self._communities, in_round=in_round)
        self._approve = ApproveBatch(database, self._desk, uuid7)
        self._undo = UndoImport(clock, uuid7)
        self.works: list[Work] = [self._approve, ImportVolunteers(database, self._vault, self._register), self._undo]

    def servicer(self) -> VolunteerServicer:
        """Return the servicer of volunteers."""
        service, database = self._service, self._service.database
        get_volunteers = GetVolunteers(database)
        return VolunteerServicer(
            register_volunteer=Coalescer(self._register, outcomes=True),
            get_volunteers=get_volunteers,
            get_volunteer=Coalescer(get_volunteers, outcomes=True),
            list_volunteers=ListVolunteers(database),
            search_volunteers=SearchVolunteers(database),
            list_changes=ListVolunteerChanges(database),
            directory=self._directory,
            communities=self._communities,
            desk=self._desk,
            approve_batch=self._approve,
            list_approval_outcomes=ListApprovalOutcomes(database),
            receive_rows=ReceiveRows(database, self._vault, service.clock, uuid7),
            list_import_outcomes=ListImportOutcomes(database),
            undo_import=self._undo,
            keyring=service.keyring,
            once=self._once,
            requests=service.idempotency,
            tokens=service.page_tokens,
        )

    def job_servicer(self) -> JobServicer:
        """Return the servicer of jobs."""
        service = self._service
        return JobServicer(service.database, self._once, service.clock, self.works, policies=JOB_POLICIES, not_found=JobNotFound)


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
