"""Something that happened to an aggregate of some service, as its event told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

KEPT: Final = timedelta(days=30)
"""So long what happened is listed by time; the histories keep it for good."""


@dataclass(frozen=True, slots=True)
class Change:
    """What happened, to which aggregate, when and where; not who did it, and nothing of what the aggregate holds."""

    record_time: datetime
    name: str
    """Resource name of the aggregate."""
    version: int
    """Version that it led to."""
    service: str
    aggregate_type: str
    event_type: str
    place: str
    """Code of the division or community to which the aggregate belonged then."""
