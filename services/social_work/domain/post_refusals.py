"""How the rules about posts and development plans say no."""

from __future__ import annotations

from services.social_work.domain.refusals import SocialWorkRefusal
from shared.refusals import Kind


class PostNotFound(SocialWorkRefusal):
    """There is no such post in your scope."""

    kind = Kind.NOT_FOUND
    reason = "POST_NOT_FOUND"


class PostNotOpen(SocialWorkRefusal):
    """Nobody can be assigned to a post that is planned, suspended or closed."""

    kind = Kind.FAILED_PRECONDITION
    reason = "POST_NOT_OPEN"


class LevelTooLow(SocialWorkRefusal):
    """The social worker's level is below what the post asks for."""

    kind = Kind.FAILED_PRECONDITION
    reason = "LEVEL_TOO_LOW"


class PlanNotFound(SocialWorkRefusal):
    """There is no such development plan in your scope."""

    kind = Kind.NOT_FOUND
    reason = "PLAN_NOT_FOUND"


class PlanExists(SocialWorkRefusal):
    """The county has a development plan of this year."""

    kind = Kind.ALREADY_EXISTS
    reason = "PLAN_EXISTS"
