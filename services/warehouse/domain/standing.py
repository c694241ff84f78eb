"""How the mirror stands: what it holds of each service, how far it is behind, what was noticed and what was proven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum


class NoticeKind(IntEnum):
    """What was noticed; the numbers are the contract's."""

    MESSAGES_LOST = 1
    STREAM_RESTARTED = 2
    MESSAGE_DAMAGED = 3
    ENGINE_LOST = 4
    PARTS_DAMAGED = 5


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that must not happen, and did."""

    kind: NoticeKind
    service: str
    detail: str
    notice_time: datetime


@dataclass(frozen=True, slots=True)
class Equality:
    """Proof that warehouse and service held the same."""

    prove_time: datetime
    count: int
    digest: int
    sequence: int
    """Up to here the stream was taken in then."""


@dataclass(frozen=True, slots=True)
class AggregateStanding:
    """What is held of an aggregate type."""

    aggregate_type: str
    table: str
    count: int
    copied: bool
    equality: Equality | None


@dataclass(frozen=True, slots=True)
class SourceStanding:
    """How far the warehouse is behind a service."""

    service: str
    stream: str
    following: bool
    last_event_time: datetime | None
    lag_seconds: float
    pending: int
    sequence: int
    events: int
    dead_letters: int
    aggregates: Sequence[AggregateStanding]

    def is_whole(self, margin: timedelta) -> bool:
        """Tell whether all is here that the service published, but what it did in the last `margin`."""
        behind = self.pending > 0 and self.lag_seconds > margin.total_seconds()
        return self.following and not behind and self.dead_letters == 0 and all(one.copied for one in self.aggregates)
