"""One time that a course is held at a base (培训); what may be done with one is in `training_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.incubation.domain.training_lifecycle import TrainingState


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """What is stated of a new training."""

    course: UUID
    base: UUID
    display_name: str
    capacity: int
    required_percent: int


@dataclass(frozen=True, slots=True)
class Training:
    """One time that a course is held at a base (培训)."""

    id: UUID
    course: UUID
    base: UUID
    place: str
    """Where the base is: who acts there, sees it."""
    display_name: str
    capacity: int
    required_percent: int
    """Which share of the sessions a certificate asks for."""
    state: TrainingState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"trainings/{self.id}"
