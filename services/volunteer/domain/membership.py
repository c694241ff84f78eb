"""A volunteer in a team (队员), from the first step in to the last out; what may be done with it is in `membership_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.volunteer.domain.membership_lifecycle import MembershipState


@dataclass(frozen=True, slots=True)
class Membership:
    """A membership, an application for one or an invitation to one."""

    id: UUID
    team: UUID
    community: str
    """Where the team is kept: who sees the team sees who is in it."""
    volunteer: UUID
    state: MembershipState
    state_reason: str
    join_time: datetime | None
    end_time: datetime | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"teamMemberships/{self.id}"

    @property
    def place(self) -> str:
        """Return the code of the community that keeps it."""
        return self.community
