"""A volunteer for a post of a project (报名); what may be done with it is in `sign_up_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.volunteer.domain.sign_up_lifecycle import SignUpState


@dataclass(frozen=True, slots=True)
class SignUp:
    """An application for a place, a place, or what became of it."""

    id: UUID
    project: UUID
    post: UUID
    community: str
    """Where the project is kept: who sees the project sees who is in it."""
    volunteer: UUID
    state: SignUpState
    state_reason: str
    select_time: datetime | None
    end_time: datetime | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"signUps/{self.id}"

    @property
    def place(self) -> str:
        """Return the code of the community that keeps it."""
        return self.community
