"""Bank statements, and the jobs that import them."""

from __future__ import annotations

from wushe.charity.v1.statement_service_pb2_grpc import add_StatementServiceServicer_to_server
from wushe.common.v1.import_service_pb2_grpc import add_ImportServiceServicer_to_server
from wushe.common.v1.job_service_pb2_grpc import add_JobServiceServicer_to_server

from services.charity.config import Settings
from services.charity.domain.statement_refusals import StatementLineNotFound
from services.charity.servicers.policies import IMPORT_POLICIES, JOB_POLICIES
from services.charity.servicers.statement import StatementServicer
from services.charity.servicers.statement_policies import STATEMENT_POLICIES
from services.charity.store.statement_lines import LINE_RECORDER
from services.charity.use_cases.import_statement import ImportStatement
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.list_unbanked_donations import ListUnbankedDonations
from services.charity.use_cases.statement_desk import StatementDesk
from services.charity.wire import statements as wire
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.ids import uuid7
from shared.imports.servicer import ImportServicer
from shared.imports.wiring import Imports
from shared.jobs import JobRunner
from shared.jobs.servicer import JobServicer
from shared.once import Once
from shared.refusals import JobNotFound
from shared.server import Service


def add(service: Service, settings: Settings, known: KnownCauses) -> None:
    """Serve statements, their imports and jobs, and carry these out."""
    database, clock, once = service.database, service.clock, Once(service.database, service.idempotency)
    desk = StatementDesk(clock)
    importable = ImportStatement(known.organizations, clock, uuid7, settings.statement_days)
    imports = Imports(importable, database, service.keyring, clock, uuid7)
    servicer = StatementServicer(
        imports=imports,
        read=Reading(database, LINE_RECORDER, StatementLineNotFound),
        unbanked=ListUnbankedDonations(database),
        change=Changing(once, desk, field("statement_line", wire.line), kept=desk.lines),
        tokens=service.page_tokens,
    )
    service.add(add_StatementServiceServicer_to_server, servicer, STATEMENT_POLICIES)
    told = ImportServicer(database, once, service.page_tokens, [imports], IMPORT_POLICIES)
    service.add(add_ImportServiceServicer_to_server, told, IMPORT_POLICIES)
    jobs = JobServicer(database, once, clock, imports.works, policies=JOB_POLICIES, not_found=JobNotFound)
    service.add(add_JobServiceServicer_to_server, jobs, JOB_POLICIES)
    service.background("jobs", JobRunner(database, clock, imports.works).run)
