"""What can happen to a service record. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import ClassVar

from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.service_period import Period
from services.volunteer.domain.service_record import ServiceRecord


class RecordChangeKind(IntEnum):
    """What happened to a record. Numbers are stored: none is ever changed or used again."""

    CHECKED_IN = 1
    CHECKED_OUT = 2
    ENTERED = 3
    APPLIED = 4
    APPROVED = 5
    REJECTED = 6
    CORRECTION_REQUESTED = 7
    CORRECTED = 8
    CORRECTION_DISMISSED = 9
    REVOKED = 10
    LAPSED = 11


@dataclass(frozen=True, slots=True)
class RecordChange:
    """An entry of a record's history: what it said after a change."""

    version: int
    kind: RecordChangeKind
    state: RecordState
    period: Period
    reason: str
    actor: str
    record_time: datetime


@dataclass(frozen=True, slots=True)
class RecordFact:
    """Something happened to a record; `record` is what it says after it."""

    kind: ClassVar[RecordChangeKind]
    record: ServiceRecord
    reason: str = ""
    counted_before: int | None = None
    """Minutes that counted before; None where none did."""

    @property
    def minutes_gained(self) -> int:
        """Return by how much the volunteer's effective minutes change."""
        return self.record.effective_minutes - (self.counted_before or 0)

    @property
    def records_gained(self) -> int:
        """Return by how much the number of effective records changes: 1, 0 or -1."""
        return (self.record.state is RecordState.EFFECTIVE) - (self.counted_before is not None)


class VolunteerCheckedIn(RecordFact):
    """A volunteer begins to serve."""

    kind = RecordChangeKind.CHECKED_IN


class VolunteerCheckedOut(RecordFact):
    """A volunteer served, and it counts."""

    kind = RecordChangeKind.CHECKED_OUT


class RecordEntered(RecordFact):
    """An organiser or another system states that somebody served; a reviewer decides."""

    kind = RecordChangeKind.ENTERED


class RecordAppliedFor(RecordFact):
    """A volunteer states to have served; a reviewer decides."""

    kind = RecordChangeKind.APPLIED


class RecordApproved(RecordFact):
    """A reviewer confirmed it, and it counts."""

    kind = RecordChangeKind.APPROVED


class RecordRejected(RecordFact):
    """A reviewer refused it, or discarded a check-in."""

    kind = RecordChangeKind.REJECTED


class CorrectionRequested(RecordFact):
    """The volunteer wants it corrected."""

    kind = RecordChangeKind.CORRECTION_REQUESTED


class RecordCorrected(RecordFact):
    """It has other times; the old ones are in the history."""

    kind = RecordChangeKind.CORRECTED


class CorrectionDismissed(RecordFact):
    """There is nothing to correct."""

    kind = RecordChangeKind.CORRECTION_DISMISSED


class RecordRevoked(RecordFact):
    """It counts no longer."""

    kind = RecordChangeKind.REVOKED


class CheckInLapsed(RecordFact):
    """The day ended without a check-out."""

    kind = RecordChangeKind.LAPSED
