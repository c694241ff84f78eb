"""What can happen to an enrollment. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.enrollment import Enrollment
from shared.facts import Fact


class EnrollmentChangeKind(IntEnum):
    """What happened to an enrollment. Numbers are stored: none is ever changed or used again."""

    ENROLLED = 1
    WITHDRAWN = 2


class PersonEnrolled(Fact[Enrollment]):
    """Somebody is on the roster."""

    kind = EnrollmentChangeKind.ENROLLED


class EnrollmentWithdrawn(Fact[Enrollment]):
    """No longer."""

    kind = EnrollmentChangeKind.WITHDRAWN
