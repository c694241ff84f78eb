"""What a clerk has to decide about persons (人工核验)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import Final
from uuid import UUID

from services.directory.domain.person_refusals import DecisionNotApplicable, ReviewAlreadyResolved


class ReviewKind(IntEnum):
    """What is doubtful. Numbers are stored and sent: none is ever changed or used again."""

    NAME_CONFLICT = 1
    """A known document came with another name."""
    POSSIBLE_DUPLICATE = 2
    """Two records have the same name and day of birth, or the same name and phone."""
    MANUAL_DOCUMENT = 3
    """The document has no check character; somebody must look at it."""


class ReviewState(IntEnum):
    """Whether it was decided."""

    OPEN = 1
    RESOLVED = 2


class Decision(IntEnum):
    """What was decided."""

    KEEP = 1
    """The record stays as it is: the submitted name was wrong, or the two are different people."""
    ACCEPT_SUBMITTED = 2
    """The submitted name is right and is taken over."""
    MERGE = 3
    """The two records are the same person."""
    CONFIRM_DOCUMENT = 4
    """The document was seen and is in order."""


APPLICABLE: Final = {
    ReviewKind.NAME_CONFLICT: frozenset({Decision.KEEP, Decision.ACCEPT_SUBMITTED}),
    ReviewKind.POSSIBLE_DUPLICATE: frozenset({Decision.KEEP, Decision.MERGE}),
    ReviewKind.MANUAL_DOCUMENT: frozenset({Decision.KEEP, Decision.CONFIRM_DOCUMENT}),
}
"""Which decisions fit which doubt."""


@dataclass(frozen=True, slots=True)
class PersonReview:
    """One doubt about one person or two."""

    id: UUID
    kind: ReviewKind
    person_id: UUID
    create_time: datetime
    other_person_id: UUID | None = None
    """The other of two possible duplicates."""
    submitted_name: str = ""
    """The name that came with a known document."""
    state: ReviewState = ReviewState.OPEN
    decision: Decision | None = None
    decider: str = ""
    resolve_time: datetime | None = None
    version: int = 1

    def __repr__(self) -> str:
        """Show what may stand in a log."""
        return f"<PersonReview {self.id} {self.kind.name} {self.state.name}>"

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"personReviews/{self.id}"


def resolve(review: PersonReview, decision: Decision, *, by: str, now: datetime) -> PersonReview:
    """Decide a review. Raises ReviewAlreadyResolved, DecisionNotApplicable."""
    if review.state is ReviewState.RESOLVED:
        raise ReviewAlreadyResolved
    if decision not in APPLICABLE[review.kind]:
        raise DecisionNotApplicable(field="decision", metadata={"kind": f"KIND_{review.kind.name}"})
    return replace(review, state=ReviewState.RESOLVED, decision=decision, decider=by, resolve_time=now, version=review.version + 1)
