"""The whole life of an enrollment on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class EnrollmentState(IntEnum):
    """Where an enrollment stands."""

    ENROLLED = 1  # on the roster
    WITHDRAWN = 2  # the place is free again


class EnrollmentAction(StrEnum):
    """What can be done with an enrollment."""

    WITHDRAW = "withdraw"


LIFECYCLE: Final = Lifecycle(
    {
        (EnrollmentState.ENROLLED, EnrollmentAction.WITHDRAW): EnrollmentState.WITHDRAWN,
    }
)
"""Nothing leads back: whoever comes again enrolls again."""
