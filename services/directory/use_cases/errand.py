"""Who asks, in whose name and why: what a use case about persons is told beside its subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from services.directory.domain.person import PersonFact
from services.directory.events import person_event
from shared.audit import Entry
from shared.caller import Caller
from shared.idempotency import RequestKey
from shared.outbox import NewEvent

OK = "OK"
"""The outcome of what was not refused."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One caller's call."""

    caller: Caller
    scopes: tuple[str, ...]
    """Where the caller's roles for this method reach."""
    action: str
    """Name of the method: `RevealPerson`."""
    purpose: str = ""
    traceparent: str = ""
    key: RequestKey | None = None
    """Recognises a repetition of a mutation."""

    @property
    def division(self) -> str:
        """Return the widest scope by which the caller acts."""
        return min(self.scopes, key=len, default="")

    def entry(self, subjects: Iterable[str], now: datetime, *, outcome: str = OK) -> Entry:
        """Return the audit record of this call."""
        return Entry(
            actor=self.caller.subject,
            action=self.action,
            outcome=outcome,
            time=now,
            subjects=tuple(dict.fromkeys(subjects)),
            purpose=self.purpose,
            division=self.division,
            traceparent=self.traceparent,
        )

    def event(self, fact: PersonFact) -> NewEvent:
        """Return the event that tells of a fact this call caused."""
        return person_event(fact, actor=self.caller.subject, traceparent=self.traceparent)
