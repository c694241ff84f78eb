"""How the rules about service records say no. No refusal ever carries a place or the words of anybody."""

from __future__ import annotations

from services.volunteer.domain.refusals import VolunteerRefusal
from shared.refusals import Kind


class RecordNotFound(VolunteerRefusal):
    """There is no such service record in your scope."""

    kind = Kind.NOT_FOUND
    reason = "SERVICE_RECORD_NOT_FOUND"


class RecordOverlaps(VolunteerRefusal):
    """The volunteer serves at that time already; nobody is in two places at once."""

    kind = Kind.ALREADY_EXISTS
    reason = "RECORD_OVERLAPS"


class NothingServed(VolunteerRefusal):
    """A record has at least one whole minute."""

    reason = "NOTHING_SERVED"


class ServiceInFuture(VolunteerRefusal):
    """A record ends before this moment."""

    reason = "SERVICE_IN_FUTURE"


class NotOneDay(VolunteerRefusal):
    """A record ends at 24:00 of its day in Asia/Shanghai at the latest."""

    reason = "NOT_ONE_DAY"


class OutsideProjectDates(VolunteerRefusal):
    """The day of service lies within the project's dates."""

    kind = Kind.FAILED_PRECONDITION
    reason = "OUTSIDE_PROJECT_DATES"


class ProjectNotServing(VolunteerRefusal):
    """The project takes no such record in its present state."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PROJECT_NOT_SERVING"


class VolunteerNotSelected(VolunteerRefusal):
    """The volunteer was not selected for the project."""

    kind = Kind.FAILED_PRECONDITION
    reason = "VOLUNTEER_NOT_SELECTED"


class PositionMissing(VolunteerRefusal):
    """The project has fences, so a position is asked for."""

    reason = "POSITION_MISSING"


class OutsideFence(VolunteerRefusal):
    """The position lies outside the project's fences."""

    kind = Kind.FAILED_PRECONDITION
    reason = "OUTSIDE_FENCE"


class CheckInLapsed(VolunteerRefusal):
    """The day of the check-in ended at 24:00, so it earns nothing."""

    kind = Kind.FAILED_PRECONDITION
    reason = "CHECK_IN_LAPSED"


class NoCorrectionRequested(VolunteerRefusal):
    """Nobody asked for a correction of this record."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NO_CORRECTION_REQUESTED"


class RecordListedTwice(VolunteerRefusal):
    """The same record stands earlier in the list."""

    reason = "RECORD_LISTED_TWICE"
