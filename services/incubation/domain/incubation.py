"""The incubation of an organization at a base (社会组织孵化); what may be done with one is in `incubation_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from services.incubation.domain.base import SeatKind
from services.incubation.domain.incubation_lifecycle import IncubationState
from services.incubation.domain.standing import standing
from shared.statutory.clock import ClockState


class Stage(IntEnum):
    """A stage of an incubation. Numbers are stored and sent: none is ever changed or used again."""

    SEED = 1  # 种子期
    GROWTH = 2  # 成长期
    MATURE = 3  # 成熟期


class EvaluationKind(IntEnum):
    """When an organization is evaluated."""

    MID_TERM = 1
    FINAL = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement (孵化协议)."""

    number: str
    sign_date: date
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Milestone:
    """What an organization means to reach."""

    number: int
    title: str
    due_date: date
    reach_date: date | None = None


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """Points for an indicator."""

    indicator: str
    points: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """An evaluation by the indicator table."""

    kind: EvaluationKind
    scores: tuple[IndicatorScore, ...]
    passed: bool
    evaluate_date: date
    evaluator: str

    @property
    def total_points(self) -> int:
        """Return all points together."""
        return sum(score.points for score in self.scores)


@dataclass(frozen=True, slots=True)
class Incubation:
    """An incubation."""

    id: UUID
    application: UUID
    organization: UUID
    base: UUID
    place: str
    """Code of the place that keeps the base."""
    seat_kind: SeatKind
    seat_number: int
    agreement: Agreement
    renewal_count: int
    stage: Stage
    state: IncubationState
    state_reason: str
    milestones: tuple[Milestone, ...]
    evaluations: tuple[Evaluation, ...]
    end_date: date | None
    hand_over_due_date: date | None
    hand_over_date: date | None
    """The day of the hand-over, from which on the seat is free."""
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"incubations/{self.id}"

    @property
    def hand_over_clock(self) -> ClockState | None:
        """Return how the clock of the hand-over stood at the last change; None before the end."""
        if self.hand_over_due_date is None:
            return None
        done = None if self.hand_over_date is None else self.update_time
        return standing(self.hand_over_due_date, done, at=self.update_time)
