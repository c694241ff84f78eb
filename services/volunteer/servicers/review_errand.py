"""The errand of a call about reviews and spot checks, and how its pages are asked for."""

from __future__ import annotations

from typing import Any, Final

from services.volunteer.servicers.review_policies import REVIEW_POLICIES, SPOT_CHECK_POLICIES
from services.volunteer.use_cases.desk import Expected
from services.volunteer.wire.volunteers import identifier
from shared import call
from shared.errand import Errand
from shared.page_token import page_size
from shared.purpose import purpose

PAGE: Final = 100
LARGEST_PAGE: Final = 1000

_POLICIES: Final = {**REVIEW_POLICIES, **SPOT_CHECK_POLICIES}


def errand() -> Errand:
    """Return the errand of the call under way."""
    asked = call.current()
    scopes = asked.caller.scopes(_POLICIES[asked.method].roles)
    return Errand(asked.caller, scopes, asked.method.rpartition("/")[2], traceparent=asked.traceparent)


def expected(sent: Any) -> Expected:
    """Return a resource as the caller last saw it."""
    return Expected(identifier(sent.name), sent.etag)


def reason(request: Any) -> str:
    """Return why. Raises InvalidField."""
    return purpose(request.reason, field="reason")


def size(request: Any) -> int:
    """Return how many items a page holds."""
    return page_size(request.page_size, PAGE, LARGEST_PAGE)
