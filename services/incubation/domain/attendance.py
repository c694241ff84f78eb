"""One person at one session (人次); what may be done is in `attendance_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from services.incubation.domain.attendance_lifecycle import AttendanceState


class AttendanceSource(IntEnum):
    """Where an attendance comes from. Numbers are stored and sent: none is ever changed or used again."""

    SIGN_IN = 1
    STAFF = 2
    IMPORT = 3


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person at one session (人次)."""

    id: UUID
    enrollment: UUID
    session: UUID
    training: UUID
    base: UUID
    place: str
    """Where the base is: who acts there, sees it."""
    person: UUID
    sign_in_time: datetime
    source: AttendanceSource
    state: AttendanceState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"attendances/{self.id}"
