"""An application for a base (入驻申请); what may be done with one is in `application_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from services.incubation.domain.application_lifecycle import ApplicationState
from services.incubation.domain.base import SeatKind
from services.incubation.domain.standing import standing
from shared.statutory.clock import ClockState


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document, which lies elsewhere and is known by its digest."""

    display_name: str
    uri: str
    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Review:
    """What a reviewer said."""

    reviewer: str
    conflict_declared: bool
    """Whether the reviewer declared a conflict of interest, and gives no score."""
    score: int
    comment: str
    review_time: datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """What an applicant asks for."""

    seat_kind: SeatKind
    months: int
    plan: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Application:
    """An application."""

    id: UUID
    organization: UUID
    base: UUID
    place: str
    """Code of the place that keeps the base."""
    wish: Wish
    state: ApplicationState
    state_reason: str
    reviews: tuple[Review, ...]
    submit_time: datetime | None
    decide_time: datetime | None
    seat_number: int | None
    check_due_date: date | None
    """Last day on which the preliminary check is done in time."""
    check_time: datetime | None
    """When it was done."""
    review_due_date: date | None
    """Last day on which it is decided in time."""
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"applications/{self.id}"

    @property
    def check_clock(self) -> ClockState | None:
        """Return how the clock of the preliminary check stood at the last change; None for a draft."""
        if self.check_due_date is None:
            return None
        if self.check_time is None and self.state is ApplicationState.WITHDRAWN:
            return ClockState.LAPSED
        if self.state is ApplicationState.SUPPLEMENTING:
            return ClockState.SUSPENDED
        return standing(self.check_due_date, self.check_time, at=self.update_time)

    @property
    def review_clock(self) -> ClockState | None:
        """Return how the clock of the review stood at the last change; None before the review."""
        if self.review_due_date is None:
            return None
        if self.state is ApplicationState.WITHDRAWN and self.seat_number is None:
            return ClockState.LAPSED
        return standing(self.review_due_date, self.decide_time, at=self.update_time)

    @property
    def scores(self) -> tuple[int, ...]:
        """Return the scores of those without a conflict of interest."""
        return tuple(review.score for review in self.reviews if not review.conflict_declared)

    @property
    def mean_score_hundredths(self) -> int:
        """Return the mean of the scores, in hundredths of a point; 0 without any."""
        return sum(self.scores) * 100 // len(self.scores) if self.scores else 0
