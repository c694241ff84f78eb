"""Who may call what of teams, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who bring volunteers in: duties are separated
_SEE: Final = _KEEP | {Role.INCUBATION_STAFF, Role.REVIEWER}  # who belongs where is personal; which teams there are is not

_TEAM: Final = "/wushe.volunteer.v1.TeamService/"

# Where no scope is given, a team is in scope or does not exist: the use cases narrow by the caller's scopes.
TEAM_POLICIES: Final[Policies] = {
    _TEAM + "CreateTeam": Policy(_KEEP, scope=lambda request: (code_of(request.team.community),)),
    _TEAM + "GetTeam": Policy(EVERY_ROLE),
    _TEAM + "ListTeams": Policy(EVERY_ROLE, scope=lambda request: (code_of(request.parent),)),
    _TEAM + "UpdateTeam": Policy(_KEEP),
    _TEAM + "DisbandTeam": Policy(_DECIDE),
    _TEAM + "JoinTeam": Policy(_KEEP),
    _TEAM + "InviteToTeam": Policy(_KEEP),
    _TEAM + "AcceptInvitation": Policy(_KEEP),
    _TEAM + "DeclineInvitation": Policy(_KEEP),
    _TEAM + "ApproveMember": Policy(_DECIDE),
    _TEAM + "RejectMember": Policy(_DECIDE),
    _TEAM + "RemoveMember": Policy(_DECIDE),
    _TEAM + "LeaveTeam": Policy(_KEEP),
    _TEAM + "GetMembership": Policy(_SEE),
    _TEAM + "ListMembers": Policy(_SEE),
    _TEAM + "ListMemberships": Policy(_SEE),
    _TEAM + "ListTeamChanges": Policy(_SEE),
    _TEAM + "ListMembershipChanges": Policy(_SEE),
}
