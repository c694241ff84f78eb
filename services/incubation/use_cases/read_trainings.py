"""Reads courses, trainings, sessions, rosters, attendances and certificates of completion, and lists them by what they belong to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from services.incubation.domain.training_refusals import (
    AttendanceNotFound,
    BaseNotFound,
    CompletionCertificateNotFound,
    CourseNotFound,
    EnrollmentNotFound,
    SessionNotFound,
    TrainingNotFound,
)
from services.incubation.store import (
    attendances,
    completion_certificates,
    courses,
    enrollments,
    known_persons,
    references,
    sessions,
    trainings,
)
from shared.aggregates import Reading
from shared.caller import covers
from shared.codes import code_of
from shared.db import Database
from shared.facts import Aggregate
from shared.ids import identifier_in
from shared.pages import Cursor, Page

R = TypeVar("R", bound=Aggregate)

_BASES: Final = "bases"


class ReadTrainings:
    """Reads what lies in the caller's scope."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database
        self.courses = Reading(database, courses.RECORDER, CourseNotFound)
        self.trainings = Reading(database, trainings.RECORDER, TrainingNotFound)
        self.sessions = Reading(database, sessions.RECORDER, SessionNotFound)
        self.enrollments = Reading(database, enrollments.RECORDER, EnrollmentNotFound)
        self.attendances = Reading(database, attendances.RECORDER, AttendanceNotFound)
        self.certificates = Reading(database, completion_certificates.RECORDER, CompletionCertificateNotFound)
        self._parents: dict[str, tuple[str, Reading[Any]]] = {
            "trainings": ("training_id", self.trainings),
            "trainingSessions": ("session_id", self.sessions),
            "enrollments": ("enrollment_id", self.enrollments),
        }

    async def listed(self, reading: Reading[R], parent: str, scopes: Sequence[str], *, after: Cursor, size: int, **filters: Any) -> Page[R]:
        """Return what belongs to a parent: a training, session, enrollment, base, division or community. Raises that it is not found."""
        collection = parent.partition("/")[0]
        if collection in self._parents:
            column, parents = self._parents[collection]
            await parents.one(identifier_in(parent), scopes, field="parent")
            return await reading.of(column, identifier_in(parent), after=after, size=size, **filters)
        if collection == _BASES:
            return await self._of_base(reading, identifier_in(parent), scopes, after=after, size=size, **filters)
        return await reading.page(code_of(parent), after=after, size=size, **filters)

    async def _of_base(
        self, reading: Reading[R], base: UUID, scopes: Sequence[str], *, after: Cursor, size: int, **filters: Any
    ) -> Page[R]:
        async with self._database.reading() as connection:
            place = await references.base_place(connection, base)
        if place is None or not any(covers(scope, place) for scope in scopes):
            raise BaseNotFound(field="parent")
        return await reading.of("base_id", base, after=after, size=size, **filters)

    async def names(self, persons: Collection[UUID]) -> dict[UUID, str]:
        """Return the names of persons on rosters; the empty text of whoever was erased."""
        async with self._database.reading() as connection:
            return await known_persons.names(connection, persons)
