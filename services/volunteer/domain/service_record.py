"""A service record (志愿服务记录); what may be done with one is in `record_rules`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from services.volunteer.domain.fence import Position
from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.service_period import Period
from shared.caller import EVERYWHERE, covers


class RecordSource(IntEnum):
    """How a record came to be. Numbers are stored and sent: none is ever changed or used again."""

    CHECK_IN = 1
    TEAM_ENTRY = 2
    OWN_APPLICATION = 3
    IMPORT = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """What is stated of one volunteer's service."""

    source: RecordSource
    project: UUID
    volunteer: UUID
    period: Period | None
    """None of a check-in, which begins at the moment it is carried out."""
    description: str = ""
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Distances:
    """Metres from the middle of the fence at check-in and check-out; None where no place was asked for."""

    check_in: int | None = None
    check_out: int | None = None


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """One volunteer's service for a project on one day."""

    id: UUID
    project: UUID
    community: str
    """Where the project is kept: who sees the project sees its records."""
    volunteer: UUID
    source: RecordSource
    state: RecordState
    state_reason: str
    period: Period
    distances: Distances
    description: str
    correction_request: str
    entered_by: str
    entry_batch: UUID | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"serviceRecords/{self.id}"

    @property
    def effective_minutes(self) -> int:
        """Return the minutes that count."""
        return self.period.minutes if self.state is RecordState.EFFECTIVE else 0

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether the project is kept anywhere in these scopes."""
        return EVERYWHERE in scopes or any(covers(scope, self.community) for scope in scopes)
