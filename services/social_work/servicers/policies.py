"""Who may call what: every method of the service, on one screen. A method that is missing here answers nobody.

Stations, posts, plans and counts are about nobody, and every role reads them; who works where is personal.
"""

from __future__ import annotations

from typing import Any, Final

from services.social_work.servicers.reach import STAFF
from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of
from shared.imports.receive import within

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who enter: duties are separated
_SEE: Final = _KEEP | {Role.INCUBATION_STAFF, Role.REVIEWER}
_INSIDE: Final = _SEE | {Role.AUDITOR}  # flags of contracts name people

# Staff of an employer reaches the posts, social workers and assignments of the organisations that name them, and reads their contracts.
_KEEP_OWN: Final = _KEEP | STAFF
_SEE_OWN: Final = _SEE | STAFF
_INSIDE_OWN: Final = _INSIDE | STAFF


def _division(request: Any) -> tuple[str, ...]:
    """Return the division that a list is of; of any other parent the use case asks."""
    return (code_of(request.parent),) if request.parent.startswith("divisions/") else ()


_STATION: Final = "/wushe.social_work.v1.StationService/"

# Where no scope is given, what is asked about is in scope or does not exist: the use cases narrow by the caller's scopes.
STATION_POLICIES: Final[Policies] = {
    _STATION + "CreateStation": Policy(_KEEP, scope=lambda request: (code_of(request.station.township),)),
    _STATION + "ImportStations": Policy(_KEEP, scope=within),
    _STATION + "GetStation": Policy(EVERY_ROLE),
    _STATION + "BatchGetStations": Policy(EVERY_ROLE),
    _STATION + "ListStations": Policy(EVERY_ROLE, scope=_division),
    _STATION + "UpdateStation": Policy(_KEEP),
    _STATION + "OpenStation": Policy(_DECIDE),
    _STATION + "EvaluateStation": Policy(_DECIDE),
    _STATION + "CloseStation": Policy(_DECIDE),
    _STATION + "ListStationEvaluations": Policy(EVERY_ROLE),
    _STATION + "ListStationChanges": Policy(_SEE),
    _STATION + "ListTownshipCoverage": Policy(EVERY_ROLE, scope=_division),
}

_POST: Final = "/wushe.social_work.v1.PostService/"

POST_POLICIES: Final[Policies] = {
    _POST + "CreatePost": Policy(_KEEP_OWN, scope=lambda request: (code_of(request.post.place),)),
    _POST + "ImportPosts": Policy(_KEEP, scope=within),
    _POST + "GetPost": Policy(EVERY_ROLE),
    _POST + "BatchGetPosts": Policy(EVERY_ROLE),
    _POST + "ListPosts": Policy(EVERY_ROLE, scope=_division),
    _POST + "UpdatePost": Policy(_KEEP_OWN),
    _POST + "OpenPost": Policy(_DECIDE),
    _POST + "SuspendPost": Policy(_DECIDE),
    _POST + "ResumePost": Policy(_DECIDE),
    _POST + "ClosePost": Policy(_DECIDE),
    _POST + "ListPostChanges": Policy(_SEE_OWN),
}

_PLAN: Final = "/wushe.social_work.v1.DevelopmentPlanService/"

PLAN_POLICIES: Final[Policies] = {
    _PLAN + "CreateDevelopmentPlan": Policy(_KEEP, scope=lambda request: (code_of(request.development_plan.county),)),
    _PLAN + "GetDevelopmentPlan": Policy(EVERY_ROLE),
    _PLAN + "ListDevelopmentPlans": Policy(EVERY_ROLE, scope=_division),
    _PLAN + "ReviseDevelopmentPlan": Policy(_DECIDE),
    _PLAN + "ListDevelopmentPlanChanges": Policy(_SEE),
}

_WORKER: Final = "/wushe.social_work.v1.SocialWorkerService/"

WORKER_POLICIES: Final[Policies] = {
    _WORKER + "RecordSocialWorker": Policy(_KEEP, scope=lambda request: (code_of(request.division),)),
    _WORKER + "ImportSocialWorkers": Policy(_KEEP, scope=within),
    _WORKER + "GetSocialWorker": Policy(_SEE_OWN),
    _WORKER + "BatchGetSocialWorkers": Policy(_SEE_OWN),
    _WORKER + "ListSocialWorkers": Policy(_SEE_OWN, scope=_division),
    _WORKER + "PromoteSocialWorker": Policy(_KEEP_OWN),
    _WORKER + "RegisterSocialWorker": Policy(_DECIDE),
    _WORKER + "RenewRegistration": Policy(_DECIDE),
    _WORKER + "CancelRegistration": Policy(_DECIDE),
    _WORKER + "TransferSocialWorker": Policy(_KEEP, scope=lambda request: (code_of(request.division),)),
    _WORKER + "WithdrawSocialWorker": Policy(_DECIDE),
    _WORKER + "RecordEducation": Policy(_KEEP_OWN),
    _WORKER + "RevokeEducation": Policy(_DECIDE),
    _WORKER + "ListEducation": Policy(_SEE_OWN),
    _WORKER + "RecordEmployment": Policy(_KEEP),
    _WORKER + "EndEmployment": Policy(_KEEP_OWN),
    _WORKER + "ListEmployments": Policy(_SEE_OWN),
    _WORKER + "ListExpiringRegistrations": Policy(_SEE_OWN, scope=_division),
    _WORKER + "ListCreditShortfalls": Policy(_SEE_OWN, scope=_division),
    _WORKER + "GetRegistrationRule": Policy(EVERY_ROLE),
    _WORKER + "ListSocialWorkerChanges": Policy(_SEE_OWN),
}

_ASSIGNMENT: Final = "/wushe.social_work.v1.AssignmentService/"

ASSIGNMENT_POLICIES: Final[Policies] = {
    _ASSIGNMENT + "AssignWorker": Policy(_KEEP_OWN),
    _ASSIGNMENT + "ImportAssignments": Policy(_KEEP, scope=within),
    _ASSIGNMENT + "EndAssignment": Policy(_KEEP_OWN),
    _ASSIGNMENT + "CancelAssignment": Policy(_DECIDE),
    _ASSIGNMENT + "GetAssignment": Policy(_SEE_OWN),
    _ASSIGNMENT + "ListAssignments": Policy(_SEE_OWN, scope=_division),
    _ASSIGNMENT + "ListAssignmentChanges": Policy(_SEE_OWN),
}

_MONTH: Final = "/wushe.social_work.v1.ServiceMonthService/"

MONTH_POLICIES: Final[Policies] = {
    _MONTH + "RecordServiceCounts": Policy(_KEEP),
    _MONTH + "CloseServiceMonth": Policy(_DECIDE),
    _MONTH + "CorrectServiceCounts": Policy(_DECIDE),
    _MONTH + "GetServiceMonth": Policy(EVERY_ROLE),
    _MONTH + "ListServiceMonths": Policy(EVERY_ROLE, scope=_division),
    _MONTH + "ListCountCorrections": Policy(EVERY_ROLE),
    _MONTH + "ListServiceMonthChanges": Policy(_SEE),
}

_CONTRACT: Final = "/wushe.social_work.v1.ContractService/"

CONTRACT_POLICIES: Final[Policies] = {
    _CONTRACT + "CreateContract": Policy(_KEEP, scope=lambda request: (code_of(request.contract.division),)),
    _CONTRACT + "GetContract": Policy(_INSIDE_OWN),
    _CONTRACT + "BatchGetContracts": Policy(_INSIDE_OWN),
    _CONTRACT + "ListContracts": Policy(_INSIDE_OWN, scope=_division),
    _CONTRACT + "AmendContract": Policy(_DECIDE),
    _CONTRACT + "SignContract": Policy(_DECIDE),
    _CONTRACT + "DeliverMilestone": Policy(_KEEP),
    _CONTRACT + "PayMilestone": Policy(_DECIDE),
    _CONTRACT + "ReversePayment": Policy(_DECIDE),
    _CONTRACT + "ListPayments": Policy(_INSIDE_OWN),
    _CONTRACT + "EvaluateContract": Policy(_DECIDE),
    _CONTRACT + "CompleteContract": Policy(_DECIDE),
    _CONTRACT + "TerminateContract": Policy(_DECIDE),
    _CONTRACT + "ListAmendments": Policy(_INSIDE_OWN),
    _CONTRACT + "ListContractChanges": Policy(_INSIDE_OWN),
}

_COPY: Final = Policy(frozenset({Role.SYSTEM}), scope=lambda _request: ("",))  # a copy is of the whole country, so its scope must be too
_REPLICATION: Final = "/wushe.common.v1.ReplicationService/"

REPLICATION_POLICIES: Final[Policies] = {
    _REPLICATION + "ListDigests": _COPY,
    _REPLICATION + "StreamAggregates": _COPY,
}
