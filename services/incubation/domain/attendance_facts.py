"""What can happen to an attendance. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.attendance import Attendance
from shared.facts import Fact


class AttendanceChangeKind(IntEnum):
    """What happened to an attendance. Numbers are stored: none is ever changed or used again."""

    SIGNED_IN = 1
    ENTERED = 2
    IMPORTED = 3
    VOIDED = 4


class SignedIn(Fact[Attendance]):
    """Somebody signed in during the session."""

    kind = AttendanceChangeKind.SIGNED_IN


class AttendanceEntered(Fact[Attendance]):
    """Staff entered it."""

    kind = AttendanceChangeKind.ENTERED


class AttendanceImported(Fact[Attendance]):
    """It was in an imported roster."""

    kind = AttendanceChangeKind.IMPORTED


class AttendanceVoided(Fact[Attendance]):
    """It was wrong."""

    kind = AttendanceChangeKind.VOIDED
