"""The errand of the call under way, for the methods of VolunteerService."""

from __future__ import annotations

from typing import Any

from services.volunteer.servicers.policies import VOLUNTEER_POLICIES
from shared import call
from shared.errand import Errand
from shared.purpose import purpose


def errand(*, key: Any = None) -> Errand:
    """Return who asks, and where their roles for this method reach."""
    asked = call.current()
    scopes = asked.caller.scopes(VOLUNTEER_POLICIES[asked.method].roles)
    return Errand(asked.caller, scopes, asked.method.rpartition("/")[2], traceparent=asked.traceparent, key=key)


def reason(request: Any) -> str:
    """Return why, as the caller says. Raises what `purpose` raises."""
    return purpose(request.reason, field="reason")
