"""Reads courses, trainings, sessions, rosters, attendances and certificates of completion, and lists them by what they belong to."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar
from uuid import UUID

from services.incubation.domain.base_rules import OFFICIALS
from services.incubation.domain.refusals import BaseNotFound
from services.incubation.domain.training_refusals import (
    AttendanceNotFound,
    CompletionCertificateNotFound,
    CourseNotFound,
    EnrollmentNotFound,
    SessionNotFound,
    TrainingNotFound,
)
from services.incubation.store import attendances, bases, completion_certificates, courses, enrollments, known_persons, sessions, trainings
from services.incubation.use_cases.office import AtBase, assert_works_at
from shared.aggregates import Entry, Reading
from shared.codes import code_of
from shared.db import Database
from shared.errand import Errand
from shared.ids import identifier_in
from shared.pages import Cursor, Page
from shared.refusals import DivisionOutOfScope, Refusal

B = TypeVar("B", bound=AtBase)

_BASES = "bases"


class ReadTrainings:
    """Reads what lies in the caller's scope; what names persons, only where the caller keeps or decides, or is of the base's staff."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database
        self.courses = Reading(database, courses.RECORDER, CourseNotFound)
        self.trainings = Reading(database, trainings.RECORDER, TrainingNotFound)
        self.sessions = Reading(database, sessions.RECORDER, SessionNotFound)
        self.enrollments = Reading(database, enrollments.RECORDER, EnrollmentNotFound)
        self.attendances = Reading(database, attendances.RECORDER, AttendanceNotFound)
        self.certificates = Reading(database, completion_certificates.RECORDER, CompletionCertificateNotFound)
        self._bases = Reading(database, bases.RECORDER, BaseNotFound)
        self._personal: tuple[Reading[Any], ...] = (self.enrollments, self.attendances, self.certificates)
        self._kinds: dict[str, Reading[Any]] = {
            "courses": self.courses,
            "trainings": self.trainings,
            "trainingSessions": self.sessions,
            "enrollments": self.enrollments,
            "attendances": self.attendances,
            "completionCertificates": self.certificates,
        }
        self._parents: dict[str, tuple[str, Reading[Any]]] = {
            "trainings": ("training_id", self.trainings),
            "trainingSessions": ("session_id", self.sessions),
            "enrollments": ("enrollment_id", self.enrollments),
        }

    async def one(self, reading: Reading[B], identifier: UUID, errand: Errand) -> B:
        """Return something. Raises that it is not found."""
        found = await reading.one(identifier, errand.scopes)
        if reading in self._personal:
            await self._assert_works_at(errand, found.base, reading.not_found, "name")
        return found

    async def listed(self, reading: Reading[B], parent: str, errand: Errand, *, after: Cursor, size: int, **filters: Any) -> Page[B]:
        """Return what belongs to a training, session, enrollment, base, division or community. Raises that it is not found."""
        collection, personal = parent.partition("/")[0], reading in self._personal
        if collection in self._parents:
            column, parents = self._parents[collection]
            found = await parents.one(identifier_in(parent), errand.scopes, field="parent")
            if personal:
                await self._assert_works_at(errand, found.base, parents.not_found, "parent")
            return await reading.of(column, found.id, after=after, size=size, **filters)
        if collection == _BASES:
            base = await self._bases.one(identifier_in(parent), errand.scopes, field="parent")
            if personal:
                await self._assert_works_at(errand, base.id, BaseNotFound, "parent")
            return await reading.of("base_id", base.id, after=after, size=size, **filters)
        if personal and not errand.caller.may(OFFICIALS, code_of(parent)):
            raise DivisionOutOfScope(field="parent")
        return await reading.page(code_of(parent), after=after, size=size, **filters)

    async def changes(self, parent: str, errand: Errand, *, after: Cursor, size: int) -> Page[Entry]:
        """Return the history of one of these, oldest first. Raises that it is not found."""
        reading, identifier = self._kinds[parent.partition("/")[0]], identifier_in(parent)
        if reading in self._personal:
            found = await reading.one(identifier, errand.scopes, field="parent")
            await self._assert_works_at(errand, found.base, reading.not_found, "parent")
        return await reading.changes(identifier, errand.scopes, after=after, size=size)

    async def names(self, persons: Collection[UUID]) -> dict[UUID, str]:
        """Return the names of persons on rosters; the empty text of whoever was erased."""
        async with self._database.reading() as connection:
            return await known_persons.names(connection, persons)

    async def _assert_works_at(self, errand: Errand, base: UUID, not_found: type[Refusal], field: str) -> None:
        async with self._database.reading() as connection:
            await assert_works_at(connection, errand.caller, base, not_found, field=field)
