"""Who may call what of organizations, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of
from shared.imports.receive import within

KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR, Role.INCUBATION_STAFF})
DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who bring organizations in: duties are separated
SEE: Final = KEEP | {Role.REVIEWER}  # who founds and heads one is personal; which organizations there are is not

_ORGANIZATION: Final = "/wushe.incubation.v1.OrganizationService/"

# Where no scope is given, an organization that is to be changed is in scope or does not exist: the desk narrows by the caller's scopes.
ORGANIZATION_POLICIES: Final[Policies] = {
    _ORGANIZATION + "CreateOrganization": Policy(KEEP, scope=lambda request: (code_of(request.organization.division),)),
    _ORGANIZATION + "GetOrganization": Policy(EVERY_ROLE),
    _ORGANIZATION + "BatchGetOrganizations": Policy(EVERY_ROLE),
    _ORGANIZATION + "ListOrganizations": Policy(EVERY_ROLE),
    _ORGANIZATION + "SearchOrganizations": Policy(EVERY_ROLE),
    _ORGANIZATION + "LookUpOrganization": Policy(EVERY_ROLE),
    _ORGANIZATION + "UpdateOrganization": Policy(KEEP),
    _ORGANIZATION + "CheckRequirements": Policy(SEE),
    _ORGANIZATION + "FileOrganization": Policy(DECIDE),
    _ORGANIZATION + "RegisterOrganization": Policy(DECIDE),
    _ORGANIZATION + "DeregisterOrganization": Policy(DECIDE),
    _ORGANIZATION + "RecognizeCharity": Policy(DECIDE),
    _ORGANIZATION + "RevokeCharity": Policy(DECIDE),
    _ORGANIZATION + "RateOrganization": Policy(DECIDE),
    _ORGANIZATION + "RecordAnnualCheck": Policy(DECIDE),
    _ORGANIZATION + "RecordPenalty": Policy(DECIDE),
    _ORGANIZATION + "NameStaff": Policy(KEEP - {Role.INCUBATION_STAFF}),  # whoever gives rights is no staff
    _ORGANIZATION + "ListEmployers": Policy(frozenset({Role.EMPLOYER_STAFF})),
    _ORGANIZATION + "ListOrganizationChanges": Policy(SEE),
    _ORGANIZATION + "ImportOrganizations": Policy(KEEP - {Role.INCUBATION_STAFF}, scope=within),
}
