"""A certificate of completion (结业证书); what may be done with one is in `completion_certificate_rules`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from services.incubation.domain.completion_certificate_lifecycle import CompletionState


@dataclass(frozen=True, slots=True)
class CompletionCertificate:
    """A certificate of completion (结业证书)."""

    id: UUID
    enrollment: UUID
    training: UUID
    base: UUID
    place: str
    """Where the base is: who acts there, sees it."""
    person: UUID
    attended_sessions: int
    held_sessions: int
    number: str
    check_code: str = field(repr=False)
    issue_date: date
    state: CompletionState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"completionCertificates/{self.id}"
