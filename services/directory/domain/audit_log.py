"""The audit log as auditors read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One look at, or change of, personal data."""

    number: int
    time: datetime
    actor: str
    division: str
    action: str
    purpose: str
    subjects: tuple[str, ...]
    outcome: str
    traceparent: str
    block: int
    """0 while it is not sealed."""


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which records are wanted; what is empty does not narrow."""

    subject: str = ""
    actor: str = ""
    start: datetime | None = None
    end: datetime | None = None
    scopes: Sequence[str] = ()
