"""How the rules about assignments say no."""

from __future__ import annotations

from services.social_work.domain.refusals import SocialWorkRefusal
from shared.refusals import Kind


class AssignmentNotFound(SocialWorkRefusal):
    """There is no such assignment in your scope."""

    kind = Kind.NOT_FOUND
    reason = "ASSIGNMENT_NOT_FOUND"


class PostTaken(SocialWorkRefusal):
    """Somebody else fills the post on one of the days."""

    kind = Kind.ALREADY_EXISTS
    reason = "POST_TAKEN"


class AboveFullTime(SocialWorkRefusal):
    """The shares of the social worker's assignments come to more than full time on one of the days."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ABOVE_FULL_TIME"


class NotRegistered(SocialWorkRefusal):
    """The social worker has no registration that holds on the first day."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_REGISTERED"
