"""Who may call what of bases, applications, incubations and their clocks, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from services.incubation.servicers.organization_policies import DECIDE, KEEP, SEE
from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_ADMINISTER: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_CHECK: Final = DECIDE | {Role.INCUBATION_STAFF}
_REVIEW: Final = frozenset({Role.REVIEWER})
_WATCH: Final = _ADMINISTER | {Role.REVIEWER}  # below a division; staff of a base asks about its applications one by one

_BASE: Final = "/wushe.incubation.v1.BaseService/"
_APPLICATION: Final = "/wushe.incubation.v1.ApplicationService/"
_INCUBATION: Final = "/wushe.incubation.v1.IncubationService/"
_CLOCK: Final = "/wushe.incubation.v1.ClockService/"

BASE_POLICIES: Final[Policies] = {
    _BASE + "CreateBase": Policy(_ADMINISTER, scope=lambda request: (code_of(request.base.division),)),
    _BASE + "GetBase": Policy(EVERY_ROLE),
    _BASE + "ListBases": Policy(EVERY_ROLE),
    _BASE + "UpdateBase": Policy(_ADMINISTER),
    _BASE + "CloseBase": Policy(_ADMINISTER),
    _BASE + "GetOccupancy": Policy(SEE),
    _BASE + "ListSeatOccupancies": Policy(SEE),
    _BASE + "ListBaseChanges": Policy(SEE),
}

# What belongs to a base is seen and changed where the caller keeps or decides in its division, or is of its staff: the use cases ask.
APPLICATION_POLICIES: Final[Policies] = {
    _APPLICATION + "CreateApplication": Policy(KEEP),
    _APPLICATION + "GetApplication": Policy(SEE),
    _APPLICATION + "ListApplications": Policy(SEE),
    _APPLICATION + "UpdateApplication": Policy(KEEP),
    _APPLICATION + "SubmitApplication": Policy(KEEP),
    _APPLICATION + "RequestSupplement": Policy(_CHECK),
    _APPLICATION + "SupplementApplication": Policy(KEEP),
    _APPLICATION + "PassPreliminaryCheck": Policy(_CHECK),
    _APPLICATION + "SubmitReview": Policy(_REVIEW),
    _APPLICATION + "DeclareConflict": Policy(DECIDE),
    _APPLICATION + "AdmitApplication": Policy(DECIDE),
    _APPLICATION + "RefuseApplication": Policy(DECIDE),
    _APPLICATION + "WithdrawApplication": Policy(KEEP),
    _APPLICATION + "ListApplicationChanges": Policy(SEE),
}

INCUBATION_POLICIES: Final[Policies] = {
    _INCUBATION + "BeginIncubation": Policy(KEEP),
    _INCUBATION + "GetIncubation": Policy(SEE),
    _INCUBATION + "ListIncubations": Policy(SEE),
    _INCUBATION + "AdvanceStage": Policy(KEEP),
    _INCUBATION + "PlanMilestone": Policy(KEEP),
    _INCUBATION + "ReachMilestone": Policy(KEEP),
    _INCUBATION + "ListIndicators": Policy(EVERY_ROLE),
    _INCUBATION + "EvaluateIncubation": Policy(DECIDE),
    _INCUBATION + "RenewIncubation": Policy(DECIDE),
    _INCUBATION + "GraduateIncubation": Policy(DECIDE),
    _INCUBATION + "ExitIncubation": Policy(KEEP),
    _INCUBATION + "TerminateIncubation": Policy(DECIDE),
    _INCUBATION + "ConfirmHandOver": Policy(KEEP),
    _INCUBATION + "RecordDelivery": Policy(KEEP),
    _INCUBATION + "RevokeDelivery": Policy(KEEP),
    _INCUBATION + "ListDeliveries": Policy(SEE),
    _INCUBATION + "SumDeliveries": Policy(SEE),
    _INCUBATION + "RecordOutcome": Policy(KEEP),
    _INCUBATION + "CorrectOutcome": Policy(KEEP),
    _INCUBATION + "ListOutcomes": Policy(SEE),
    _INCUBATION + "ListIncubationChanges": Policy(SEE),
}

CLOCK_POLICIES: Final[Policies] = {
    _CLOCK + "ListClockRules": Policy(EVERY_ROLE),
    _CLOCK + "ListClocks": Policy(SEE),
    _CLOCK + "ListOverdueClocks": Policy(_WATCH, scope=lambda request: (code_of(request.parent),)),
    _CLOCK + "ListDueClocks": Policy(_WATCH, scope=lambda request: (code_of(request.parent),)),
}
