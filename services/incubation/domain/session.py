"""A session of a training (场次); what may be done with one is in `session_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.incubation.domain.session_lifecycle import SessionState


@dataclass(frozen=True, slots=True)
class Timetable:
    """When and where a session is, and who teaches."""

    start_time: datetime
    end_time: datetime
    venue: str
    lecturer: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session of a training (场次)."""

    id: UUID
    training: UUID
    base: UUID
    place: str
    """Where the base is: who acts there, sees it."""
    start_time: datetime
    end_time: datetime
    venue: str
    lecturer: str
    state: SessionState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"trainingSessions/{self.id}"
