"""A volunteer team (志愿服务队伍); what may be done with one is in `team_rules`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Final
from uuid import UUID

from services.volunteer.domain.team_lifecycle import TeamState
from services.volunteer.domain.team_refusals import MalformedCreditCode, PasswordMismatch, StandingMismatch
from shared.credit_code import credit_code

SHORTEST_PASSWORD: Final = 6


class TeamKind(IntEnum):
    """What a team is in law. Numbers are stored and sent: none is ever changed or used again."""

    REGISTERED_ORGANISATION = 1
    OTHER_LEGAL_PERSON = 2
    UNREGISTERED_GROUP = 3


class JoinMode(IntEnum):
    """How volunteers come into a team. Numbers are stored and sent: none is ever changed or used again."""

    OPEN = 1
    REVIEW = 2
    PASSWORD = 3
    CLOSED = 4


@dataclass(frozen=True, slots=True)
class ApprovingUnit:
    """A unit that approved a group (批准单位)."""

    display_name: str
    credit_code: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What a team is in law, and by whose code it is known."""

    kind: TeamKind
    credit_code: str
    unit: ApprovingUnit | None

    def checked(self, *, path: str) -> Standing:
        """Return the standing when its parts belong together. Raises StandingMismatch, MalformedCreditCode."""
        grouped = self.kind is TeamKind.UNREGISTERED_GROUP
        if grouped == bool(self.credit_code):
            raise StandingMismatch(field=f"{path}.unified_social_credit_code")
        if grouped != (self.unit is not None):
            raise StandingMismatch(field=f"{path}.approving_unit")
        if self.unit is None:
            credit_code(self.credit_code, MalformedCreditCode, field=f"{path}.unified_social_credit_code")
        else:
            credit_code(self.unit.credit_code, MalformedCreditCode, field=f"{path}.approving_unit.unified_social_credit_code")
        return self


@dataclass(frozen=True, slots=True)
class Joining:
    """A wish how volunteers are to come into a team; the password stays out of every representation."""

    mode: JoinMode
    password: str = field(repr=False)

    def checked(self, *, path: str) -> Joining:
        """Return the wish when a password comes with the mode that asks for one, and only then. Raises PasswordMismatch."""
        if (self.mode is JoinMode.PASSWORD) != bool(self.password) or 0 < len(self.password) < SHORTEST_PASSWORD:
            raise PasswordMismatch(field=f"{path}.password")
        return self


@dataclass(frozen=True, slots=True)
class WayIn:
    """How volunteers come into a team, as it is kept: of a password the code that the key ring makes of it."""

    mode: JoinMode
    password_code: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Founding:
    """What is stated of a team that is to be recorded."""

    display_name: str
    standing: Standing
    community: str
    joining: Joining


@dataclass(frozen=True, slots=True)
class Team:
    """A volunteer team."""

    id: UUID
    display_name: str
    standing: Standing
    community: str
    way_in: WayIn
    state: TeamState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"teams/{self.id}"

    @property
    def place(self) -> str:
        """Return the code of the community that keeps it."""
        return self.community
