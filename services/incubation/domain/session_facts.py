"""What can happen to a session. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.session import Session
from shared.facts import Fact


class SessionChangeKind(IntEnum):
    """What happened to a session. Numbers are stored: none is ever changed or used again."""

    SCHEDULED = 1
    RESCHEDULED = 2
    CANCELLED = 3


class SessionScheduled(Fact[Session]):
    """A session has its time and place."""

    kind = SessionChangeKind.SCHEDULED


class SessionRescheduled(Fact[Session]):
    """It has another time or place."""

    kind = SessionChangeKind.RESCHEDULED


class SessionCancelled(Fact[Session]):
    """It does not take place."""

    kind = SessionChangeKind.CANCELLED
