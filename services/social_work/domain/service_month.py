"""What a station did in a month (月度服务统计), as counts by field; what may be done with one is in `month_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final, TypeAlias
from uuid import UUID

from services.social_work.domain.months import first_of, last_of
from shared.lifecycle import Lifecycle


class ServiceField(IntEnum):
    """A field of social work (服务领域). Numbers are stored and sent: none is ever changed or used again."""

    SOCIAL_ASSISTANCE = 1
    ELDERLY = 2
    CHILDREN = 3
    COMMUNITY_GOVERNANCE = 4
    DISABILITY = 5
    FAMILY = 6
    MENTAL_HEALTH = 7
    VOLUNTEERING = 8
    OTHER = 9


class MonthState(IntEnum):
    """Where a month stands."""

    OPEN = 1
    CLOSED = 2


class MonthAction(StrEnum):
    """What can be done with a month."""

    COUNT = "count"
    CLOSE = "close"
    CORRECT = "correct"


LIFECYCLE: Final = Lifecycle(
    {
        (MonthState.OPEN, MonthAction.COUNT): MonthState.OPEN,
        (MonthState.OPEN, MonthAction.CLOSE): MonthState.CLOSED,
        (MonthState.CLOSED, MonthAction.CORRECT): MonthState.CLOSED,
    }
)
"""A closed month never opens again: corrections change the present and stay visible beside what was closed."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was done in one field."""

    cases: int = 0
    groups: int = 0
    activities: int = 0
    visits: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.cases or self.groups or self.activities or self.visits)


ByField: TypeAlias = tuple[tuple[ServiceField, Counts], ...]
"""Counts by field, by ascending field; a field without any is left out."""


@dataclass(frozen=True, slots=True)
class ServiceMonth:
    """A month of a station."""

    id: UUID
    station: UUID
    place: str
    """The station's township."""
    year: int
    month: int
    counts: ByField
    closed_counts: ByField
    """As they stood when the month was closed; none while it is open."""
    corrections: int
    state: MonthState
    close_time: datetime | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"serviceMonths/{self.id}"

    @property
    def first_day(self) -> date:
        """Return its first day."""
        return first_of(self.year, self.month)

    @property
    def last_day(self) -> date:
        """Return its last day."""
        return last_of(self.year, self.month)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was corrected in one field after the month was closed."""

    version: int
    """Of the month, that the correction led to."""
    field: ServiceField
    before: Counts
    after: Counts
    reason: str
    actor: str
    record_time: datetime
