"""How the rules about bases and their seats say no."""

from __future__ import annotations

from services.incubation.domain.refusals import IncubationRefusal
from shared.refusals import Kind


class BaseIsClosed(IncubationRefusal):
    """The base is closed."""

    kind = Kind.FAILED_PRECONDITION
    reason = "BASE_CLOSED"


class SeatsTaken(IncubationRefusal):
    """Organizations sit on seats that would be gone."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SEATS_TAKEN"


class NoSeatFree(IncubationRefusal):
    """Every seat of the kind is taken."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NO_SEAT_FREE"


class AlreadySeated(IncubationRefusal):
    """The organization sits at a base already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ALREADY_SEATED"
