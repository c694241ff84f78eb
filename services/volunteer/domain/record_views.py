"""What callers want to see of service records, and what those of a volunteer come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.service_record import RecordSource


@dataclass(frozen=True, slots=True)
class RecordsWanted:
    """Which records of a list are wanted; None for all."""

    state: RecordState | None
    source: RecordSource | None
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class YearOfService:
    """What the effective records of one year in China come to."""

    year: int
    minutes: int
    records: int
