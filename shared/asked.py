"""What a servicer reads of the call under way and of its request."""

from __future__ import annotations

from typing import Any, Final

from shared import call
from shared.aggregates import Expected
from shared.auth import Policies
from shared.errand import Errand
from shared.ids import identifier_in
from shared.page_token import page_size
from shared.purpose import purpose

PAGE: Final = 100
LARGEST_PAGE: Final = 1000


class Asked:
    """Knows for each method which roles may call it: `ASKED = Asked(TEAM_POLICIES, STAR_POLICIES)`."""

    def __init__(self, *policies: Policies) -> None:
        """Know the policies of all methods of a service."""
        self._policies = {method: policy for some in policies for method, policy in some.items()}

    def errand(self, *, key: Any = None) -> Errand:
        """Return who asks, and where their roles for this method reach."""
        asked = call.current()
        scopes = asked.caller.scopes(self._policies[asked.method].roles)
        return Errand(asked.caller, scopes, asked.method.rpartition("/")[2], traceparent=asked.traceparent, key=key)


def expected(sent: Any) -> Expected:
    """Return a resource as the caller last saw it: its name and its etag."""
    return Expected(identifier_in(sent.name), sent.etag)


def reason(request: Any, *, field: str = "reason") -> str:
    """Return why, as the caller says. Raises what `purpose` raises."""
    return purpose(getattr(request, field), field=field)


def size(request: Any) -> int:
    """Return how many items a page holds."""
    return page_size(request.page_size, PAGE, LARGEST_PAGE)
