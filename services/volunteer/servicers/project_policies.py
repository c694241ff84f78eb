"""Who may call what of projects, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who write or bring volunteers: duties are separated
_CANCEL: Final = _KEEP | _DECIDE
_SEE: Final = _KEEP | {Role.INCUBATION_STAFF, Role.REVIEWER}  # who takes part is personal; what takes place is not

_PROJECT: Final = "/wushe.volunteer.v1.ProjectService/"

# Where no scope is given, a project is in scope or does not exist: the use cases narrow by the caller's scopes.
PROJECT_POLICIES: Final[Policies] = {
    _PROJECT + "CreateProject": Policy(_KEEP, scope=lambda request: (code_of(request.project.community),)),
    _PROJECT + "GetProject": Policy(EVERY_ROLE),
    _PROJECT + "BatchGetProjects": Policy(EVERY_ROLE),
    _PROJECT + "ListProjects": Policy(EVERY_ROLE, scope=lambda request: (code_of(request.parent),)),
    _PROJECT + "SearchProjects": Policy(EVERY_ROLE, scope=lambda request: (code_of(request.within),)),
    _PROJECT + "UpdateProject": Policy(_KEEP),
    _PROJECT + "AddPost": Policy(_KEEP),
    _PROJECT + "UpdatePost": Policy(_KEEP),
    _PROJECT + "RemovePost": Policy(_KEEP),
    _PROJECT + "SubmitProject": Policy(_KEEP),
    _PROJECT + "ReturnProject": Policy(_DECIDE),
    _PROJECT + "PublishProject": Policy(_DECIDE),
    _PROJECT + "StartProject": Policy(_KEEP),
    _PROJECT + "CloseProject": Policy(_KEEP),
    _PROJECT + "CancelProject": Policy(_CANCEL),
    _PROJECT + "MarkDemonstration": Policy(_DECIDE),
    _PROJECT + "UnmarkDemonstration": Policy(_DECIDE),
    _PROJECT + "ListProjectChanges": Policy(_SEE),
    _PROJECT + "SignUp": Policy(_KEEP),
    _PROJECT + "EnlistVolunteer": Policy(_DECIDE),
    _PROJECT + "WithdrawSignUp": Policy(_KEEP),
    _PROJECT + "SelectSignUp": Policy(_DECIDE),
    _PROJECT + "RejectSignUp": Policy(_DECIDE),
    _PROJECT + "RemoveParticipant": Policy(_DECIDE),
    _PROJECT + "GetSignUp": Policy(_SEE),
    _PROJECT + "ListSignUps": Policy(_SEE),
    _PROJECT + "ListVolunteerSignUps": Policy(_SEE),
}
