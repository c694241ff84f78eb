"""Volunteers: their servicer, and the jobs about many of them at once."""

from __future__ import annotations

from wushe.common.v1.job_service_pb2_grpc import add_JobServiceServicer_to_server
from wushe.volunteer.v1.volunteer_service_pb2_grpc import add_VolunteerServiceServicer_to_server

from services.volunteer.clients import Directory
from services.volunteer.domain.consent import ConsentRule
from services.volunteer.domain.number import new_number
from services.volunteer.domain.refusals import JobNotFound
from services.volunteer.servicers.policies import JOB_POLICIES, VOLUNTEER_POLICIES
from services.volunteer.servicers.volunteer import VolunteerServicer
from services.volunteer.use_cases.approve_batch import ApproveBatch
from services.volunteer.use_cases.desk import Desk
from services.volunteer.use_cases.get_volunteers import GetVolunteers
from services.volunteer.use_cases.import_volunteers import ImportVolunteers
from services.volunteer.use_cases.list_approval_outcomes import ListApprovalOutcomes
from services.volunteer.use_cases.list_volunteer_changes import ListVolunteerChanges
from services.volunteer.use_cases.list_volunteers import ListVolunteers
from services.volunteer.use_cases.register_volunteers import RegisterVolunteers
from services.volunteer.use_cases.registration_round import RegistrationRound
from services.volunteer.use_cases.search_volunteers import SearchVolunteers
from shared.coalescer import READS_GATHER_SECONDS, Coalescer
from shared.ids import uuid7
from shared.imports.wiring import Imports
from shared.jobs import JobRunner, Work
from shared.jobs.servicer import JobServicer
from shared.once import Once
from shared.remembered import Remembered
from shared.server import Service


def add(service: Service, rule: ConsentRule, directory: Directory) -> None:
    """Serve volunteers and jobs, and carry the jobs out."""
    database, clock = service.database, service.clock
    once, communities = Once(database, service.idempotency), Remembered(directory.communities, public=True)
    desk, get_volunteers = Desk(clock, rule), GetVolunteers(database)
    in_round = RegistrationRound(clock, rule, uuid7, new_number, consumer=service.name)
    register = RegisterVolunteers(database, service.idempotency, directory, communities, in_round=in_round)
    approve = ApproveBatch(database, desk, uuid7)
    imports = Imports(ImportVolunteers(register), database, service.keyring, clock, uuid7)
    servicer = VolunteerServicer(
        register_volunteer=Coalescer(register, outcomes=True),
        get_volunteers=get_volunteers,
        get_volunteer=Coalescer(get_volunteers, outcomes=True, gather=READS_GATHER_SECONDS),
        list_volunteers=ListVolunteers(database),
        search_volunteers=SearchVolunteers(database),
        list_changes=ListVolunteerChanges(database),
        directory=directory,
        communities=communities,
        desk=desk,
        approve_batch=approve,
        list_approval_outcomes=ListApprovalOutcomes(database),
        imports=imports,
        once=once,
        requests=service.idempotency,
        tokens=service.page_tokens,
    )
    service.add(add_VolunteerServiceServicer_to_server, servicer, VOLUNTEER_POLICIES)
    works: list[Work] = [approve, *imports.works]
    jobs = JobServicer(database, once, clock, works, policies=JOB_POLICIES, not_found=JobNotFound)
    service.add(add_JobServiceServicer_to_server, jobs, JOB_POLICIES)
    service.background("jobs", JobRunner(database, clock, works).run)
