"""Who may call what of charity projects and of entitlements, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who write: duties are separated
_SEE: Final = _KEEP | {Role.INCUBATION_STAFF, Role.REVIEWER, Role.AUDITOR}  # who did what, with their reasons

_PROJECT: Final = "/wushe.charity.v1.CharityProjectService/"
_ENTITLEMENT: Final = "/wushe.charity.v1.FundraisingEntitlementService/"


def _division(request: Any) -> tuple[str, ...]:
    """Return the division that a list is of; what an organisation is entitled to, anybody with an account may know."""
    return () if request.parent.startswith("organizations/") else (code_of(request.parent),)


# Where no scope is given, a project is in scope or does not exist: the use cases narrow by the caller's scopes.
PROJECT_POLICIES: Final[Policies] = {
    _PROJECT + "CreateCharityProject": Policy(_KEEP, scope=lambda request: (code_of(request.charity_project.community),)),
    _PROJECT + "GetCharityProject": Policy(EVERY_ROLE),
    _PROJECT + "BatchGetCharityProjects": Policy(EVERY_ROLE),
    _PROJECT + "ListCharityProjects": Policy(EVERY_ROLE, scope=lambda request: (code_of(request.parent),)),
    _PROJECT + "UpdateCharityProject": Policy(_KEEP),
    _PROJECT + "FileCharityProject": Policy(_DECIDE),
    _PROJECT + "BeginFundraising": Policy(_KEEP),
    _PROJECT + "BeginImplementation": Policy(_KEEP),
    _PROJECT + "CompleteCharityProject": Policy(_KEEP),
    _PROJECT + "SuspendCharityProject": Policy(_DECIDE),
    _PROJECT + "ResumeCharityProject": Policy(_DECIDE),
    _PROJECT + "EndCharityProject": Policy(_DECIDE),
    _PROJECT + "ChangeCharityProjectUse": Policy(_DECIDE),
    _PROJECT + "LinkVolunteerProject": Policy(_KEEP),
    _PROJECT + "UnlinkVolunteerProject": Policy(_KEEP),
    _PROJECT + "ListCharityProjectChanges": Policy(_SEE),
}

ENTITLEMENT_POLICIES: Final[Policies] = {
    _ENTITLEMENT + "RecordEntitlement": Policy(_DECIDE, scope=lambda request: (code_of(request.division),)),
    _ENTITLEMENT + "RevokeEntitlement": Policy(_DECIDE),
    _ENTITLEMENT + "GetEntitlement": Policy(EVERY_ROLE),
    _ENTITLEMENT + "ListEntitlements": Policy(EVERY_ROLE, scope=_division),
}
