"""An incubation base (社会组织孵化基地); what may be done with one is in `base_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from services.incubation.domain.base_lifecycle import BaseState
from shared.caller import SEGMENT_ENDS


class SeatKind(IntEnum):
    """How an organization sits at a base. Numbers are stored and sent: none is ever changed or used again."""

    PHYSICAL = 1  # 实体
    VIRTUAL = 2  # 虚拟


class ServiceKind(IntEnum):
    """What a base does for organizations. Numbers are stored and sent: none is ever changed or used again."""

    PREMISES = 1
    REGISTRATION = 2
    GOVERNANCE = 3
    FINANCE = 4
    LEGAL = 5
    PROJECT = 6
    CAPACITY = 7
    RESOURCES = 8
    OTHER = 9


class BaseLevel(IntEnum):
    """The level of a base. Numbers are sent: none is ever changed or used again."""

    PROVINCE = 1
    CITY = 2
    COUNTY = 3
    TOWNSHIP = 4
    COMMUNITY = 5


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works there, as a caller."""

    subject: str
    position: str


@dataclass(frozen=True, slots=True)
class BaseProfile:
    """What is stated of a base, and may change."""

    display_name: str
    operator: UUID | None = None
    """The organization that runs it."""
    premises: str = ""
    physical_seats: int = 0
    virtual_seats: int = 0
    services: tuple[ServiceKind, ...] = ()
    staff: tuple[Staff, ...] = ()

    def seats(self, kind: SeatKind) -> int:
        """Return how many seats of a kind there are."""
        return self.physical_seats if kind is SeatKind.PHYSICAL else self.virtual_seats


@dataclass(frozen=True, slots=True)
class Base:
    """A base."""

    id: UUID
    place: str
    """Code of the division, or of the community, that keeps it."""
    profile: BaseProfile
    state: BaseState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"bases/{self.id}"

    @property
    def level(self) -> BaseLevel:
        """Return the level, which the length of the code tells."""
        return BaseLevel(SEGMENT_ENDS.index(len(self.place)) + 1)


@dataclass(frozen=True, slots=True)
class Occupancy:
    """Who sits on a seat from when to when."""

    base: UUID
    kind: SeatKind
    number: int
    organization: UUID
    application: UUID
    first_day: date
    free_day: date | None
    """The day from which on the seat is free again."""
