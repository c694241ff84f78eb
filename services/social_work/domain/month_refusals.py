"""How the rules about service months say no."""

from __future__ import annotations

from services.social_work.domain.refusals import SocialWorkRefusal
from shared.refusals import Kind


class ServiceMonthNotFound(SocialWorkRefusal):
    """There is no such service month in your scope."""

    kind = Kind.NOT_FOUND
    reason = "SERVICE_MONTH_NOT_FOUND"


class MonthInFuture(SocialWorkRefusal):
    """The month has not begun."""

    reason = "MONTH_IN_FUTURE"


class MonthNotOver(SocialWorkRefusal):
    """A month is closed when it is over."""

    kind = Kind.FAILED_PRECONDITION
    reason = "MONTH_NOT_OVER"


class MonthClosed(SocialWorkRefusal):
    """The month is closed; correct it instead."""

    kind = Kind.FAILED_PRECONDITION
    reason = "MONTH_CLOSED"


class MonthExists(SocialWorkRefusal):
    """The month has counts; name its etag."""

    kind = Kind.ALREADY_EXISTS
    reason = "MONTH_EXISTS"


class StationNotServing(SocialWorkRefusal):
    """The station did not serve in this month."""

    kind = Kind.FAILED_PRECONDITION
    reason = "STATION_NOT_SERVING"


class NothingCorrected(SocialWorkRefusal):
    """The counts are what is asked for already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOTHING_CORRECTED"


class FieldTwice(SocialWorkRefusal):
    """A field stands in the list twice."""

    reason = "FIELD_TWICE"
