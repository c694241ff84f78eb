"""What is told of aggregates: a fact's event, and the present state for whoever missed how it came about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from google.protobuf.message import Message

from shared.codes import county_token
from shared.facts import Aggregate, Fact
from shared.outbox import NewEvent

R = TypeVar("R", bound=Aggregate)

SNAPSHOT: Final = "Snapshot"
"""The type of an event that says how something is, not what happened."""


@dataclass(frozen=True, slots=True)
class Telling(Generic[R]):
    """How one kind of aggregate is told of."""

    aggregate_type: str
    """As in subjects and in the replication contract: `team_membership`."""
    state: Callable[[R], Message]
    """Returns what may leave the service: the full state, without personal data."""

    def event(self, fact: Fact[Any], *, actor: str, traceparent: str) -> NewEvent:
        """Return a fact's event; it goes to the county that keeps the aggregate, and to those that must also hear of it."""
        return self._told(type(fact).__name__, fact.after, fact.also_heard_in, actor=actor, traceparent=traceparent)

    def snapshot(self, one: R) -> NewEvent:
        """Return the present state."""
        return self._told(SNAPSHOT, one, ())

    def _told(self, kind: str, one: R, also: tuple[str, ...], *, actor: str = "", traceparent: str = "") -> NewEvent:
        return NewEvent(
            type=kind,
            aggregate_type=self.aggregate_type,
            subject=one.resource,
            version=one.version,
            data=self.state(one),
            counties=tuple(dict.fromkeys(map(county_token, (one.place, *also)))),
            actor=actor,
            traceparent=traceparent,
            time=one.update_time,
        )
