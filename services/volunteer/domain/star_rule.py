"""What a star asks for (星级评定): hours a level, and who approves. Both are the city's to set; the figures are the field's usual ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from services.volunteer.domain.star_refusals import ApproverLevelTooLow, HoursBelowThreshold, UnknownStarLevel
from shared.caller import EVERYWHERE, SEGMENT_ENDS, covers

MINUTES_AN_HOUR: Final = 60
USUAL_HOURS: Final = (100, 300, 600, 1000, 1500)


class ApproverLevel(IntEnum):
    """A level of divisions. Numbers are sent: none is ever changed or used again."""

    PROVINCE = 1
    CITY = 2
    COUNTY = 3
    TOWNSHIP = 4
    COMMUNITY = 5

    @property
    def digits(self) -> int:
        """Return how long a division's code is at this level."""
        return SEGMENT_ENDS[self - 1]


@dataclass(frozen=True, slots=True)
class StarRule:
    """The rule in force."""

    hours: tuple[int, ...] = USUAL_HOURS
    """By level, from 1 up; each more than the one before."""
    approver: ApproverLevel = ApproverLevel.COUNTY

    def __post_init__(self) -> None:
        """Refuse levels that do not rise."""
        if not self.hours or any(low >= high for low, high in zip((0, *self.hours), self.hours, strict=False)):
            message = "the hours of the levels rise, from more than 0"
            raise ValueError(message)

    def required_minutes(self, level: int) -> int:
        """Return the effective service that a level asks for, in minutes. Raises UnknownStarLevel."""
        if not 1 <= level <= len(self.hours):
            raise UnknownStarLevel(field="level")
        return self.hours[level - 1] * MINUTES_AN_HOUR

    def assert_approver(self, scopes: Sequence[str], community: str) -> None:
        """Raise ApproverLevelTooLow unless one of the scopes covers the community and is of the approver's level or above."""
        if not any(scope == EVERYWHERE or (len(scope) <= self.approver.digits and covers(scope, community)) for scope in scopes):
            raise ApproverLevelTooLow(metadata={"approver_level": f"APPROVER_LEVEL_{self.approver.name}"})


def assert_hours(required: int, counted: int, *, field: str) -> None:
    """Raise HoursBelowThreshold for less effective service than asked for, both in minutes."""
    if counted < required:
        raise HoursBelowThreshold(field=field, metadata={"required_minutes": str(required), "effective_minutes": str(counted)})
