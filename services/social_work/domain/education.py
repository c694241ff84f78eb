"""Continuing education (继续教育) of a social worker: entries that are never deleted, only marked as counting no longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NewCredit:
    """What is stated of continuing education."""

    course: str
    provider: str
    hours: int
    day: date


@dataclass(frozen=True, slots=True)
class Credit:
    """Continuing education that was completed on a day."""

    id: UUID
    worker: UUID
    course: str
    provider: str
    hours: int
    day: date
    revoked: bool
    revoke_reason: str
    create_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"socialWorkers/{self.worker}/credits/{self.id}"
