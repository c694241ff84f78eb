"""What volunteers did for a charity project: service records of the volunteer projects that are linked to it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class VolunteerService:
    """Effective records that were heard of, added up."""

    volunteers: int
    person_times: int
    minutes: int
    catching_up: bool
    """Whether the records of a project that was linked lately are still to be read."""


@dataclass(frozen=True, slots=True)
class ServedRecord:
    """A service record, as far as it matters here."""

    id: UUID
    volunteer_project: UUID
    volunteer: UUID
    minutes: int
    counts: bool
    version: int
