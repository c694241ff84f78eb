"""An application for a base (入驻申请); what may be done with one is in `application_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.incubation.domain.application_lifecycle import ApplicationState
from services.incubation.domain.base import SeatKind


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
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"applications/{self.id}"

    @property
    def scores(self) -> tuple[int, ...]:
        """Return the scores of those without a conflict of interest."""
        return tuple(review.score for review in self.reviews if not review.conflict_declared)

    @property
    def mean_score_hundredths(self) -> int:
        """Return the mean of the scores, in hundredths of a point; 0 without any."""
        return sum(self.scores) * 100 // len(self.scores) if self.scores else 0
