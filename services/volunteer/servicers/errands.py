"""What a method reads of the call under way and of its request, whichever of the services it belongs to."""

from __future__ import annotations

from typing import Any, Final

from services.volunteer.servicers.policies import VOLUNTEER_POLICIES
from services.volunteer.servicers.project_policies import PROJECT_POLICIES
from services.volunteer.servicers.recognition_policies import CERTIFICATE_POLICIES, STAR_POLICIES
from services.volunteer.servicers.record_policies import RECORD_POLICIES
from services.volunteer.servicers.review_policies import REVIEW_POLICIES, SPOT_CHECK_POLICIES
from services.volunteer.servicers.team_policies import TEAM_POLICIES
from services.volunteer.use_cases.desk import Expected
from services.volunteer.wire.volunteers import identifier
from shared import call
from shared.errand import Errand
from shared.page_token import page_size
from shared.purpose import purpose

PAGE: Final = 100
LARGEST_PAGE: Final = 1000

_POLICIES: Final = {
    **VOLUNTEER_POLICIES,
    **TEAM_POLICIES,
    **PROJECT_POLICIES,
    **RECORD_POLICIES,
    **REVIEW_POLICIES,
    **SPOT_CHECK_POLICIES,
    **STAR_POLICIES,
    **CERTIFICATE_POLICIES,
}


def errand(*, key: Any = None) -> Errand:
    """Return who asks, and where their roles for this method reach."""
    asked = call.current()
    scopes = asked.caller.scopes(_POLICIES[asked.method].roles)
    return Errand(asked.caller, scopes, asked.method.rpartition("/")[2], traceparent=asked.traceparent, key=key)


def expected(sent: Any) -> Expected:
    """Return a resource as the caller last saw it."""
    return Expected(identifier(sent.name), sent.etag)


def reason(request: Any) -> str:
    """Return why, as the caller says. Raises what `purpose` raises."""
    return purpose(request.reason, field="reason")


def size(request: Any) -> int:
    """Return how many items a page holds."""
    return page_size(request.page_size, PAGE, LARGEST_PAGE)
