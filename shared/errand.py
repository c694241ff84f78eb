"""Who asks, in whose name and why: what a use case is told beside its subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from shared.audit import Entry
from shared.caller import Caller
from shared.idempotency import RequestKey
from shared.reach import Reach

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
    reach: Reach | None = None
    """Where it matters who has what is to be changed; then `scopes` tell where it does not."""

    @property
    def division(self) -> str:
        """Return the widest scope by which the caller acts."""
        return min(self.scopes, key=len, default="")

    def about_places(self) -> Errand:
        """Return this errand about what belongs to nobody: in sight wherever any of the caller's roles for the method reaches."""
        if self.reach is None:
            return self
        return replace(self, scopes=(*self.reach.scopes, *self.reach.held_scopes), reach=None)

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
