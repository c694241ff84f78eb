"""Reviews of persons between the contract and the domain."""

from __future__ import annotations

from typing import Final

from wushe.directory.v1 import person_pb2

from services.directory.domain.person import Person
from services.directory.domain.person_review import Decision, PersonReview, ReviewKind, ReviewState
from services.directory.wire import persons
from shared import etag
from shared.instants import sent_instant

_STATES: Final = {int(state): state for state in ReviewState}
_KINDS: Final = {int(kind): kind for kind in ReviewKind}


def review(one: PersonReview, person: Person, other: Person | None) -> person_pb2.PersonReview:
    """Return a review with its persons side by side, numbers masked."""
    return person_pb2.PersonReview(
        name=one.resource,
        kind=one.kind,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type]
        person=persons.person(person),
        other_person=persons.person(other) if other else None,
        submitted_display_name=one.submitted_name,
        decision=one.decision or 0,  # type: ignore[arg-type]
        decider=one.decider,
        etag=etag.of(one.version),
        create_time=sent_instant(one.create_time),
        resolve_time=sent_instant(one.resolve_time) if one.resolve_time else None,
    )


def state(number: int) -> ReviewState:
    """Return the state asked for; the open ones when none is."""
    return _STATES.get(number, ReviewState.OPEN)


def kind(number: int) -> ReviewKind | None:
    """Return the kind asked for; None means all."""
    return _KINDS.get(number)


def decision(number: int) -> Decision:
    """Return a decision from its number."""
    return Decision(number)
