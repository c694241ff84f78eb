"""A star of a volunteer (志愿服务星级); what may be done with one is in `star_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.volunteer.domain.star_lifecycle import StarState


@dataclass(frozen=True, slots=True)
class Star:
    """A star, or an application for one."""

    id: UUID
    volunteer: UUID
    community: str
    """Where the volunteer was kept when it was applied for: who acts there decides, and sees it."""
    level: int
    required_minutes: int
    """What the level asked for when it was applied for."""
    counted_minutes: int
    """What the volunteer had when it was decided, before that when it was applied for."""
    state: StarState
    state_reason: str
    cause: UUID | None
    """The service record that took it back."""
    grant_time: datetime | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"stars/{self.id}"

    @property
    def place(self) -> str:
        """Return where it is seen and decided."""
        return self.community
