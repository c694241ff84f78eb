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
