"""What every change of trainings needs: lock as the caller saw it, keep what it relies on, write what happened.

Locks are taken in one order: the training, the session, the enrollment, the attendance, the certificate. So nobody waits in a circle.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.attendance import Attendance
from services.incubation.domain.base_rules import OFFICIALS
from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.domain.course import Course
from services.incubation.domain.enrollment import Enrollment
from services.incubation.domain.known_person import KnownPerson
from services.incubation.domain.seat import Seat, SeatWish
from services.incubation.domain.session import Session
from services.incubation.domain.training import Training
from services.incubation.domain.training_refusals import (
    AlreadySignedIn,
    AttendanceNotFound,
    CompletionCertificateNotFound,
    CourseNotFound,
    EnrollmentNotFound,
    NotEnrolled,
    SessionNotFound,
    TrainingNotFound,
)
from services.incubation.store import attendances, completion_certificates, courses, enrollments, known_persons, sessions, trainings
from services.incubation.use_cases.office import DeskAtBase, assert_works_at
from shared.aggregates import Desk, Expected, New
from shared.clock import Clock
from shared.errand import Errand
from shared.facts import Fact
from shared.ids import NewId
from shared.numbered import NewNumbered

T = TypeVar("T")

CONSUMER: Final = "incubation"
"""Under which name the inbox keeps what was heard of persons."""


@dataclass(frozen=True, slots=True)
class Enrolling:
    """Who is to come onto which roster; no person where the directory knows none whom the caller may see."""

    training: UUID
    person: KnownPerson | None
    organization: UUID | None


@dataclass(frozen=True, slots=True)
class TrainingDesk:
    """Where courses, trainings, rosters, attendances and certificates of completion are changed."""

    clock: Clock
    new_id: NewId
    new_numbered: NewNumbered
    usual_percent: int
    """Which share of its sessions a training asks for that says nothing else."""
    early: timedelta
    """How long before a session people may sign in."""
    courses: Desk[Course] = field(default_factory=lambda: Desk(courses.RECORDER, CourseNotFound))
    trainings: DeskAtBase[Training] = field(default_factory=lambda: DeskAtBase(trainings.RECORDER, TrainingNotFound))
    sessions: DeskAtBase[Session] = field(default_factory=lambda: DeskAtBase(sessions.RECORDER, SessionNotFound))
    enrollments: DeskAtBase[Enrollment] = field(default_factory=lambda: DeskAtBase(enrollments.RECORDER, EnrollmentNotFound))
    attendances: DeskAtBase[Attendance] = field(default_factory=lambda: DeskAtBase(attendances.RECORDER, AttendanceNotFound))
    certificates: DeskAtBase[CompletionCertificate] = field(
        default_factory=lambda: DeskAtBase(completion_certificates.RECORDER, CompletionCertificateNotFound)
    )

    async def lock_session(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Session, Training]:
        """Lock a session as the caller saw it, and keep its training as it is. Raises SessionNotFound, StaleEtag."""
        seen = self.sessions.seen(await sessions.SHELF.one(tx, expected.identifier), errand)
        training = present_one(await trainings.SHELF.hold(tx, seen.training))
        return await self.sessions.lock(tx, errand, expected), training

    async def lock_enrollment(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Enrollment, Training]:
        """Lock an enrollment as the caller saw it, with its training. Raises EnrollmentNotFound, StaleEtag."""
        seen = self.enrollments.seen(await enrollments.SHELF.one(tx, expected.identifier), errand)
        training = present_one(await trainings.SHELF.lock(tx, seen.training))
        return await self.enrollments.lock(tx, errand, expected), training

    async def hold_seat(self, tx: AsyncConnection, errand: Errand, wish: SeatWish) -> Seat:
        """Keep a session, its training and somebody's place in it as they are. Raises SessionNotFound, NotEnrolled."""
        seen = self.sessions.seen(await sessions.SHELF.one(tx, wish.session), errand, field="session")
        if not errand.caller.may(OFFICIALS, seen.place):
            await assert_works_at(tx, errand.caller, seen.base, SessionNotFound, field="session")
        training = present_one(await trainings.SHELF.hold(tx, seen.training))
        held = present_one(await sessions.SHELF.hold(tx, wish.session))
        enrollment = await enrollments.live(tx, training.id, wish.person)
        if enrollment is None:
            raise NotEnrolled(field="person")
        return Seat(training, held, enrollment)

    def attended(self, fact: Fact[Attendance]) -> New[Attendance]:
        """Return a new attendance. The database's unique index decides who was first."""

        async def first(tx: AsyncConnection) -> AlreadySignedIn:
            there = await attendances.recorded(tx, fact.after.session, fact.after.enrollment)
            return AlreadySignedIn(field="person", metadata={"attendance": there.resource} if there else {})

        return self.attendances.new(fact, first=first)


async def name_of(tx: AsyncConnection, person: UUID) -> str:
    """Return the name of somebody on a roster; empty for whoever was erased."""
    return (await known_persons.names(tx, [person])).get(person, "")


def present_one(found: T | None) -> T:
    """Return what a foreign key says is there."""
    if found is None:
        raise AssertionError
    return found
