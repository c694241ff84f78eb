"""Courses, trainings, rosters and certificates of completion, and the names of those on the rosters."""

from __future__ import annotations

from datetime import timedelta

from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.incubation.v1.completion_certificate_service_pb2_grpc import add_CompletionCertificateServiceServicer_to_server
from wushe.incubation.v1.course_service_pb2_grpc import add_CourseServiceServicer_to_server
from wushe.incubation.v1.roster_service_pb2_grpc import add_RosterServiceServicer_to_server
from wushe.incubation.v1.training_service_pb2_grpc import add_TrainingServiceServicer_to_server

from services.incubation.clients import Directory
from services.incubation.config import Settings
from services.incubation.consumers import DIRECTORY, PERSONS, on_persons
from services.incubation.servicers.completion_certificate import CompletionCertificateServicer, issued
from services.incubation.servicers.course import CourseServicer
from services.incubation.servicers.roster import RosterServicer, enrolled
from services.incubation.servicers.training import TrainingServicer
from services.incubation.servicers.training_policies import (
    COMPLETION_POLICIES,
    COURSE_POLICIES,
    PUBLIC,
    ROSTER_POLICIES,
    TRAINING_POLICIES,
)
from services.incubation.store import attendances, completion_certificates, courses, enrollments, sessions, trainings
from services.incubation.use_cases.import_roster import ImportRoster
from services.incubation.use_cases.read_persons import ReadPersons
from services.incubation.use_cases.read_trainings import ReadTrainings
from services.incubation.use_cases.training_desk import TrainingDesk
from services.incubation.use_cases.verify_completion_certificate import verify_completion_certificate
from services.incubation.wire import attendances as attendances_wire
from services.incubation.wire import completion_certificates as certificates_wire
from services.incubation.wire import courses as courses_wire
from services.incubation.wire import sessions as sessions_wire
from services.incubation.wire import trainings as trainings_wire
from shared.aggregates import copied
from shared.changing import Changing, field
from shared.ids import uuid7
from shared.imports.wiring import Imports
from shared.lists import Lists
from shared.numbered import new_numbered
from shared.once import Once
from shared.replication_client import missing_from
from shared.server import Service

COPIED = (
    copied(courses.RECORDER),
    copied(trainings.RECORDER),
    copied(sessions.RECORDER),
    copied(enrollments.RECORDER),
    copied(attendances.RECORDER),
    copied(completion_certificates.RECORDER),
)
"""What `ReplicationService` serves of trainings."""


def add(service: Service, settings: Settings, directory: Directory) -> Imports:
    """Serve courses, trainings, rosters and certificates of completion, and return what lists of rosters are."""
    database = service.database
    read, once, lists = ReadTrainings(database), Once(database, service.idempotency), Lists(service.page_tokens)
    early = timedelta(minutes=settings.sign_in_early_minutes)
    desk = TrainingDesk(service.clock, uuid7, new_numbered, settings.completion_percent, early)
    course = CourseServicer(
        read=read, directory=directory, change=Changing(once, desk, field("course", courses_wire.course), kept=desk.courses), lists=lists
    )
    change, change_session = (
        Changing(once, desk, field("training", trainings_wire.training), kept=desk.trainings),
        Changing(once, desk, field("session", sessions_wire.session)),
    )
    training = TrainingServicer(read=read, change=change, change_session=change_session, lists=lists)
    imports = Imports(ImportRoster(database, directory, desk), database, service.keyring, service.clock, uuid7)
    roster = RosterServicer(
        read=read,
        directory=directory,
        imports=imports,
        change=Changing(once, desk, enrolled),
        change_attendance=Changing(once, desk, field("attendance", attendances_wire.attendance)),
        lists=lists,
        tokens=service.page_tokens,
    )
    verify = verify_completion_certificate(database, settings, service.metrics)
    issue, revoke = (
        Changing(once, desk, issued),
        Changing(once, desk, field("completion_certificate", certificates_wire.certificate), kept=desk.certificates),
    )
    certificate = CompletionCertificateServicer(read=read, verify=verify, issue=issue, change=revoke, lists=lists)
    service.add(add_CourseServiceServicer_to_server, course, COURSE_POLICIES)
    service.add(add_TrainingServiceServicer_to_server, training, TRAINING_POLICIES)
    service.add(add_RosterServiceServicer_to_server, roster, ROSTER_POLICIES)
    service.add(add_CompletionCertificateServiceServicer_to_server, certificate, COMPLETION_POLICIES, public=PUBLIC)
    missing = missing_from(ReplicationServiceStub(service.channel("directory")))
    service.consume(DIRECTORY, on_persons(service.clock), subjects=PERSONS, births=False, fetch_missing=missing)
    service.background("persons", ReadPersons(database, directory, every_seconds=settings.follow_seconds).run)
    return imports
