"""How the rules about stations say no."""

from __future__ import annotations

from services.social_work.domain.refusals import SocialWorkRefusal
from shared.refusals import Kind


class StationNotFound(SocialWorkRefusal):
    """There is no such station in your scope."""

    kind = Kind.NOT_FOUND
    reason = "STATION_NOT_FOUND"


class AlreadyEvaluated(SocialWorkRefusal):
    """The station has an evaluation of this year."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_EVALUATED"


class StationHasPosts(SocialWorkRefusal):
    """The station has posts that are not closed."""

    kind = Kind.FAILED_PRECONDITION
    reason = "STATION_HAS_POSTS"


class StationClosed(SocialWorkRefusal):
    """The station is closed."""

    kind = Kind.FAILED_PRECONDITION
    reason = "STATION_CLOSED"


class StationElsewhere(SocialWorkRefusal):
    """The station serves another township than the post's."""

    kind = Kind.FAILED_PRECONDITION
    reason = "STATION_ELSEWHERE"
