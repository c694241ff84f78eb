"""A social-work station of a township or street (乡镇、街道社会工作服务站); what may be done with one is in `station_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from services.social_work.domain.station_lifecycle import StationState


class Grade(IntEnum):
    """What an evaluation came to. Numbers are stored and sent: none is ever changed or used again."""

    EXCELLENT = 1
    GOOD = 2
    QUALIFIED = 3
    UNQUALIFIED = 4


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The evaluation of a station in a year (站点评估)."""

    year: int
    grade: Grade
    evaluator: UUID | None
    """The organisation that evaluated; None where the authority did so itself."""
    day: date


@dataclass(frozen=True, slots=True)
class NewStation:
    """What is stated of a station that is to be recorded."""

    township: str
    display_name: str
    operator: UUID | None
    required_staff: int


@dataclass(frozen=True, slots=True)
class Station:
    """A station."""

    id: UUID
    place: str
    """The code of the township or street that it serves."""
    display_name: str
    operator: UUID | None
    """The organisation that runs it; None where the township does so itself."""
    required_staff: int
    state: StationState
    state_reason: str
    open_day: date | None
    close_day: date | None
    evaluation_year: int | None
    evaluation_grade: Grade | None
    evaluation_by: UUID | None
    evaluation_day: date | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"stations/{self.id}"

    @property
    def evaluation(self) -> Evaluation | None:
        """Return the latest evaluation."""
        if self.evaluation_year is None or self.evaluation_grade is None or self.evaluation_day is None:
            return None
        return Evaluation(self.evaluation_year, self.evaluation_grade, self.evaluation_by, self.evaluation_day)

    def served(self, first: date, last: date) -> bool:
        """Tell whether it served on any of these days."""
        return self.open_day is not None and self.open_day <= last and (self.close_day is None or self.close_day >= first)
