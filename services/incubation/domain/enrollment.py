"""Somebody on the roster of a training (花名册); what may be done is in `enrollment_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.incubation.domain.enrollment_lifecycle import EnrollmentState


@dataclass(frozen=True, slots=True)
class Enrollment:
    """Somebody on the roster of a training (花名册)."""

    id: UUID
    training: UUID
    base: UUID
    place: str
    """Where the base is: who acts there, sees it."""
    person: UUID
    organization: UUID | None
    state: EnrollmentState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"enrollments/{self.id}"
