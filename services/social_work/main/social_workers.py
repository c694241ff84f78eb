"""Social workers, and the posts to which they are assigned."""

from __future__ import annotations

from functools import partial

from wushe.social_work.v1.assignment_service_pb2_grpc import add_AssignmentServiceServicer_to_server
from wushe.social_work.v1.social_worker_service_pb2_grpc import add_SocialWorkerServiceServicer_to_server

from services.social_work.clients import Directory
from services.social_work.domain.assignment_refusals import AssignmentNotFound
from services.social_work.domain.post_refusals import PostNotFound
from services.social_work.domain.worker_refusals import SocialWorkerNotFound
from services.social_work.main.imports import Lists
from services.social_work.servicers.assignment import AssignmentServicer
from services.social_work.servicers.policies import ASSIGNMENT_POLICIES, WORKER_POLICIES
from services.social_work.servicers.reach import EmployerReach
from services.social_work.servicers.social_worker import SocialWorkerServicer
from services.social_work.store import assignments, posts, social_workers
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import WORKERS, Office
from services.social_work.use_cases.read_assignments import ReadAssignments
from services.social_work.use_cases.read_social_workers import ReadSocialWorkers
from services.social_work.use_cases.record_social_worker import RecordSocialWorker
from services.social_work.wire.assignments import assignment as sent_assignment
from services.social_work.wire.social_workers import worker as sent_worker
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.imports.wiring import Imports
from shared.once import Once
from shared.server import Service


def add(service: Service, office: Office, directory: Directory, neighbours: Neighbours, lists: Lists, *, reach: EmployerReach) -> None:
    """Serve social workers and assignments."""
    workers = _workers(service, office, directory, neighbours, lists.social_workers, reach=reach)
    service.add(add_SocialWorkerServiceServicer_to_server, workers, WORKER_POLICIES)
    service.add(add_AssignmentServiceServicer_to_server, _assignments(service, office, lists.assignments, reach), ASSIGNMENT_POLICIES)


def _workers(
    service: Service, office: Office, directory: Directory, neighbours: Neighbours, imports: Imports, *, reach: EmployerReach
) -> SocialWorkerServicer:
    database, told = service.database, field("social_worker", partial(sent_worker, rules=office.rules))
    change = Changing(Once(database, service.idempotency), office, told, kept=WORKERS, reach=reach)
    reading = Reading(database, social_workers.RECORDER, SocialWorkerNotFound)
    return SocialWorkerServicer(
        read=ReadSocialWorkers(database, reading, office.rules, service.clock),
        record=RecordSocialWorker(directory, change),
        change=change,
        neighbours=neighbours,
        reach=reach,
        tokens=service.page_tokens,
        imports=imports,
    )


def _assignments(service: Service, office: Office, imports: Imports, reach: EmployerReach) -> AssignmentServicer:
    database = service.database

    return AssignmentServicer(
        read=ReadAssignments(
            Reading(database, assignments.RECORDER, AssignmentNotFound),
            Reading(database, posts.RECORDER, PostNotFound),
            Reading(database, social_workers.RECORDER, SocialWorkerNotFound),
        ),
        change=Changing(Once(database, service.idempotency), office, field("assignment", sent_assignment), reach=reach),
        reach=reach,
        tokens=service.page_tokens,
        imports=imports,
    )
