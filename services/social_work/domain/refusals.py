"""How the rules about social work say no, where several subjects say it alike. No refusal carries what is at fault."""

from __future__ import annotations

from typing import ClassVar

from shared.refusals import Kind, Refusal


class SocialWorkRefusal(Refusal):
    """A rule about social work says no; most often the request is to be mended."""

    kind = Kind.INVALID_ARGUMENT
    domain: ClassVar[str] = "wushe.social_work"


class TownshipNotFound(SocialWorkRefusal):
    """There is no such township or street."""

    kind = Kind.NOT_FOUND
    reason = "TOWNSHIP_NOT_FOUND"


class CountyNotFound(SocialWorkRefusal):
    """There is no such county."""

    kind = Kind.NOT_FOUND
    reason = "COUNTY_NOT_FOUND"


class CommunityNotFound(SocialWorkRefusal):
    """No community has or had this code."""

    kind = Kind.NOT_FOUND
    reason = "COMMUNITY_NOT_FOUND"


class CommunityEnded(SocialWorkRefusal):
    """The community no longer exists."""

    kind = Kind.FAILED_PRECONDITION
    reason = "COMMUNITY_ENDED"


class OrganisationNotFound(SocialWorkRefusal):
    """There is no such organisation in your scope."""

    kind = Kind.NOT_FOUND
    reason = "ORGANISATION_NOT_FOUND"


class EmployerOutOfReach(SocialWorkRefusal):
    """You act for the organisations alone that name you as staff."""

    kind = Kind.PERMISSION_DENIED
    reason = "EMPLOYER_OUT_OF_REACH"


class PersonNotFound(SocialWorkRefusal):
    """There is no such person in your scope."""

    kind = Kind.NOT_FOUND
    reason = "PERSON_NOT_FOUND"


class DayOutOfRange(SocialWorkRefusal):
    """The day lies before what it follows, or after today where it may not."""

    reason = "DAY_OUT_OF_RANGE"


class MalformedText(SocialWorkRefusal):
    """The text is blank or holds control characters."""

    reason = "MALFORMED_TEXT"
