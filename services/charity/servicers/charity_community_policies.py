"""Who may call what of charity communities, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who apply: duties are separated
_SEE: Final = _KEEP | {Role.INCUBATION_STAFF, Role.REVIEWER, Role.AUDITOR}

_COMMUNITY: Final = "/wushe.charity.v1.CharityCommunityService/"

# Where no scope is given, one is in scope or does not exist: the use cases narrow by the caller's scopes.
CHARITY_COMMUNITY_POLICIES: Final[Policies] = {
    _COMMUNITY + "GetCriteriaTable": Policy(EVERY_ROLE),
    _COMMUNITY + "ApplyForCharityCommunity": Policy(_KEEP, scope=lambda request: (code_of(request.community),)),
    _COMMUNITY + "AssessCharityCommunity": Policy(_DECIDE),
    _COMMUNITY + "DesignateCharityCommunity": Policy(_DECIDE),
    _COMMUNITY + "RejectCharityCommunity": Policy(_DECIDE),
    _COMMUNITY + "RenewCharityCommunity": Policy(_DECIDE),
    _COMMUNITY + "WithdrawCharityCommunity": Policy(_DECIDE),
    _COMMUNITY + "GetCharityCommunity": Policy(EVERY_ROLE),
    _COMMUNITY + "ListCharityCommunities": Policy(EVERY_ROLE, scope=lambda request: (code_of(request.parent),)),
    _COMMUNITY + "ListCharityCommunityChanges": Policy(_SEE),
}
