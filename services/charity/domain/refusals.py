"""How the rules about charity say no, where several subjects say it alike. No refusal carries a name, a number or the words at fault."""

from __future__ import annotations

from typing import ClassVar

from shared.refusals import Kind, Refusal


class CharityRefusal(Refusal):
    """A rule about charity says no; most often the request is to be mended."""

    kind = Kind.INVALID_ARGUMENT
    domain: ClassVar[str] = "wushe.charity"


class CommunityNotFound(CharityRefusal):
    """There is no such community."""

    reason = "COMMUNITY_NOT_FOUND"


class CommunityEnded(CharityRefusal):
    """The community no longer exists."""

    reason = "COMMUNITY_ENDED"


class PersonNotFound(CharityRefusal):
    """The directory knows no such person."""

    reason = "PERSON_NOT_FOUND"


class OrganizationNotFound(CharityRefusal):
    """There is no such organisation in your scope."""

    kind = Kind.NOT_FOUND
    reason = "ORGANIZATION_NOT_FOUND"


class BalanceLeft(CharityRefusal):
    """There is something left: it goes where the plan says before this ends (慈善法 58)."""

    kind = Kind.FAILED_PRECONDITION
    reason = "BALANCE_LEFT"
