"""Lists of stations, posts, social workers and assignments: the jobs that decide them, their rows, and how they are taken back."""

from __future__ import annotations

from typing import Final, NamedTuple

from wushe.common.v1.import_service_pb2_grpc import add_ImportServiceServicer_to_server
from wushe.common.v1.job_service_pb2_grpc import add_JobServiceServicer_to_server

from services.social_work.clients import Directory
from services.social_work.servicers.import_policies import IMPORT_POLICIES, JOB_POLICIES
from services.social_work.use_cases import import_assignments, import_posts, import_social_workers, import_stations
from services.social_work.use_cases.import_assignments import ImportAssignments
from services.social_work.use_cases.import_posts import ImportPosts
from services.social_work.use_cases.import_social_workers import ImportSocialWorkers
from services.social_work.use_cases.import_stations import ImportStations
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import Office
from shared.ids import uuid7
from shared.imports.servicer import ImportServicer
from shared.imports.vault import import_keys
from shared.imports.wiring import Imports
from shared.jobs import JobRunner
from shared.jobs.servicer import JobServicer
from shared.once import Once
from shared.refusals import JobNotFound
from shared.server import Service

WRAPPED: Final = tuple(import_keys(one.LISTS.name) for one in (import_stations, import_posts, import_social_workers, import_assignments))
"""What a rotation of the key ring wraps anew."""


class Lists(NamedTuple):
    """The imports of each kind."""

    stations: Imports
    posts: Imports
    social_workers: Imports
    assignments: Imports


def lists(service: Service, office: Office, directory: Directory, neighbours: Neighbours) -> Lists:
    """Return what lists of each kind are."""
    kinds = (
        ImportStations(neighbours, office),
        ImportPosts(neighbours, office),
        ImportSocialWorkers(directory, neighbours, office),
        ImportAssignments(office),
    )
    return Lists(*(Imports(kind, service.database, service.keyring, service.clock, uuid7) for kind in kinds))


def add(service: Service, of: Lists) -> None:
    """Serve imports of these kinds, and carry their jobs out."""
    database, clock = service.database, service.clock
    once, works = Once(database, service.idempotency), [work for one in of for work in one.works]
    servicer = ImportServicer(database, once, service.page_tokens, of, IMPORT_POLICIES)
    service.add(add_ImportServiceServicer_to_server, servicer, IMPORT_POLICIES)
    jobs = JobServicer(database, once, clock, works, policies=JOB_POLICIES, not_found=JobNotFound)
    service.add(add_JobServiceServicer_to_server, jobs, JOB_POLICIES)
    service.background("jobs", JobRunner(database, clock, works).run)
    service.rewrap(*WRAPPED)
