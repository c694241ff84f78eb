"""Who may call what of hours reviews and spot checks, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who enter: duties are separated
INSIDE: Final = _DECIDE | {Role.AUDITOR}  # who sees what is not published

_REVIEW: Final = "/wushe.volunteer.v1.HoursReviewService/"
_CHECK: Final = "/wushe.volunteer.v1.SpotCheckService/"

# Where no scope is given, a score is in scope or does not exist: the use cases narrow by the caller's scopes.
REVIEW_POLICIES: Final[Policies] = {
    _REVIEW + "ListFlaggedRecords": Policy(INSIDE, scope=lambda request: (code_of(request.parent),)),
    _REVIEW + "GetRecordScore": Policy(INSIDE),
    _REVIEW + "ClearFlags": Policy(_DECIDE),
    _REVIEW + "RevokeFlagged": Policy(_DECIDE),
    _REVIEW + "ListScoringRules": Policy(EVERY_ROLE),
}

# What is published everybody reads, wherever it is; the use cases narrow the rest by the scopes of INSIDE.
SPOT_CHECK_POLICIES: Final[Policies] = {
    _CHECK + "CreateSpotCheck": Policy(_DECIDE, scope=lambda request: (code_of(request.division),)),
    _CHECK + "DrawSpotCheck": Policy(_DECIDE),
    _CHECK + "RecordFinding": Policy(_DECIDE),
    _CHECK + "PublishSpotCheck": Policy(_DECIDE),
    _CHECK + "GetSpotCheck": Policy(EVERY_ROLE),
    _CHECK + "ListSpotChecks": Policy(EVERY_ROLE),
    _CHECK + "ListSpotCheckItems": Policy(EVERY_ROLE),
    _CHECK + "ListSpotCheckPopulation": Policy(EVERY_ROLE),
}
