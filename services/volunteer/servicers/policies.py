"""Who may call what: every method of the service, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import Policies, Policy
from shared.caller import Role
from shared.codes import code_of
from shared.imports.receive import within

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_REGISTER: Final = _KEEP | {Role.INCUBATION_STAFF}
DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who register: duties are separated
_SEE: Final = _REGISTER | {Role.REVIEWER}  # names are personal data: whoever counts or audits needs none

_VOLUNTEER: Final = "/wushe.volunteer.v1.VolunteerService/"

# Where no scope is given, a volunteer is in scope or does not exist: the use cases narrow by the caller's scopes.
VOLUNTEER_POLICIES: Final[Policies] = {
    _VOLUNTEER + "RegisterVolunteer": Policy(_REGISTER, scope=lambda request: (code_of(request.registration.community),)),
    _VOLUNTEER + "GetVolunteer": Policy(_SEE),
    _VOLUNTEER + "BatchGetVolunteers": Policy(_SEE),
    _VOLUNTEER + "ListVolunteers": Policy(_SEE, scope=lambda request: (code_of(request.parent),)),
    _VOLUNTEER + "SearchVolunteers": Policy(_SEE, scope=lambda request: (code_of(request.within),)),
    _VOLUNTEER + "UpdateVolunteer": Policy(_KEEP),
    _VOLUNTEER + "ApproveVolunteer": Policy(DECIDE),
    _VOLUNTEER + "RejectVolunteer": Policy(DECIDE),
    _VOLUNTEER + "SuspendVolunteer": Policy(DECIDE),
    _VOLUNTEER + "ReinstateVolunteer": Policy(DECIDE),
    _VOLUNTEER + "DeregisterVolunteer": Policy(DECIDE | {Role.REGISTRAR}),  # whoever wants to leave says so at a desk
    _VOLUNTEER + "TransferVolunteer": Policy(_KEEP, scope=lambda request: (code_of(request.community),)),
    _VOLUNTEER + "ListVolunteerChanges": Policy(_SEE),
    _VOLUNTEER + "BatchApproveVolunteers": Policy(DECIDE),
    _VOLUNTEER + "ListApprovalOutcomes": Policy(_SEE),
    _VOLUNTEER + "ImportVolunteers": Policy(_REGISTER, scope=within),
    _VOLUNTEER + "ListImportOutcomes": Policy(_SEE),
    _VOLUNTEER + "UndoVolunteerImport": Policy(_KEEP),
}

_JOB: Final = "/wushe.common.v1.JobService/"

JOB_POLICIES: Final[Policies] = {
    _JOB + "GetJob": Policy(_SEE),
    _JOB + "WatchJob": Policy(_SEE),
    _JOB + "CancelJob": Policy(_SEE),  # whoever may begin one of them, within the same scope
}

_COPY: Final = Policy(frozenset({Role.SYSTEM}), scope=lambda _request: ("",))  # a copy is of the whole country, so its scope must be too
_REPLICATION: Final = "/wushe.common.v1.ReplicationService/"

REPLICATION_POLICIES: Final[Policies] = {
    _REPLICATION + "ListDigests": _COPY,
    _REPLICATION + "StreamAggregates": _COPY,
}
