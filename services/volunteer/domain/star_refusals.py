"""How the rules about stars say no."""

from __future__ import annotations

from services.volunteer.domain.refusals import VolunteerRefusal
from shared.refusals import Kind


class StarNotFound(VolunteerRefusal):
    """There is no such star in your scope."""

    kind = Kind.NOT_FOUND
    reason = "STAR_NOT_FOUND"


class StarAlreadyHeld(VolunteerRefusal):
    """The volunteer has a star of this level, or has applied for one."""

    kind = Kind.ALREADY_EXISTS
    reason = "STAR_ALREADY_HELD"


class HoursBelowThreshold(VolunteerRefusal):
    """The effective hours are fewer than the level asks for."""

    kind = Kind.FAILED_PRECONDITION
    reason = "HOURS_BELOW_THRESHOLD"


class UnknownStarLevel(VolunteerRefusal):
    """The rule in force has no such level."""

    reason = "UNKNOWN_STAR_LEVEL"


class ApproverLevelTooLow(VolunteerRefusal):
    """Stars are decided at a higher level of division than the one you act in."""

    kind = Kind.PERMISSION_DENIED
    reason = "APPROVER_LEVEL_TOO_LOW"
