"""Lists of organizations and rosters: the jobs that decide them, what became of their rows, and how they are taken back."""

from __future__ import annotations

from typing import Final

from wushe.common.v1.import_service_pb2_grpc import add_ImportServiceServicer_to_server
from wushe.common.v1.job_service_pb2_grpc import add_JobServiceServicer_to_server

from services.incubation.servicers.import_policies import IMPORT_POLICIES, JOB_POLICIES
from services.incubation.use_cases import import_organizations, import_roster
from shared.imports.servicer import ImportServicer
from shared.imports.wiring import Imports
from shared.jobs import JobRunner, Work
from shared.jobs.servicer import JobServicer
from shared.once import Once
from shared.refusals import JobNotFound
from shared.server import Service

WRAPPED: Final = (import_organizations.IMPORT_KEYS, import_roster.IMPORT_KEYS)
"""What a rotation of the key ring wraps anew."""


def add(service: Service, *lists: Imports) -> None:
    """Serve imports of these kinds, and carry their jobs out."""
    database, clock = service.database, service.clock
    once = Once(database, service.idempotency)
    works: list[Work] = [work for one in lists for work in one.works]
    servicer = ImportServicer(database, once, service.page_tokens, lists, IMPORT_POLICIES)
    service.add(add_ImportServiceServicer_to_server, servicer, IMPORT_POLICIES)
    jobs = JobServicer(database, once, clock, works, policies=JOB_POLICIES, not_found=JobNotFound)
    service.add(add_JobServiceServicer_to_server, jobs, JOB_POLICIES)
    service.background("jobs", JobRunner(database, clock, works).run)
