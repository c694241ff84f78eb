"""Who may call what of courses, trainings, rosters and certificates of completion, on one screen. What is missing answers nobody."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of
from shared.imports.receive import within

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.INCUBATION_STAFF})
_SEE: Final = _KEEP | {Role.REGISTRAR, Role.REVIEWER}  # whose roster it is, is personal

_COURSE: Final = "/wushe.incubation.v1.CourseService/"
_TRAINING: Final = "/wushe.incubation.v1.TrainingService/"
_ROSTER: Final = "/wushe.incubation.v1.RosterService/"
_CERTIFICATE: Final = "/wushe.incubation.v1.CompletionCertificateService/"


def _parent(request: Any) -> tuple[str, ...]:
    """Return the division that a list is of; of what else a list is, the use case asks."""
    return (code_of(request.parent),) if request.parent.startswith(("divisions/", "communities/")) else ()


def _own(request: Any) -> tuple[str, ...]:
    return (code_of(request.division),)


# Where no scope is given, what is asked about is in scope or does not exist: the use cases narrow by the caller's scopes.
COURSE_POLICIES: Final[Policies] = {
    _COURSE + "CreateCourse": Policy(_KEEP, scope=_own),
    _COURSE + "UpdateCourse": Policy(_KEEP),
    _COURSE + "RetireCourse": Policy(_KEEP),
    _COURSE + "GetCourse": Policy(EVERY_ROLE),
    _COURSE + "ListCourses": Policy(EVERY_ROLE, scope=_parent),
}

TRAINING_POLICIES: Final[Policies] = {
    _TRAINING + "PlanTraining": Policy(_KEEP),
    _TRAINING + "UpdateTraining": Policy(_KEEP),
    _TRAINING + "OpenTraining": Policy(_KEEP),
    _TRAINING + "CloseTraining": Policy(_KEEP),
    _TRAINING + "CancelTraining": Policy(_KEEP),
    _TRAINING + "GetTraining": Policy(EVERY_ROLE),
    _TRAINING + "ListTrainings": Policy(EVERY_ROLE, scope=_parent),
    _TRAINING + "ScheduleSession": Policy(_KEEP),
    _TRAINING + "RescheduleSession": Policy(_KEEP),
    _TRAINING + "CancelSession": Policy(_KEEP),
    _TRAINING + "GetSession": Policy(EVERY_ROLE),
    _TRAINING + "ListSessions": Policy(EVERY_ROLE, scope=_parent),
    _TRAINING + "ListTrainingChanges": Policy(_SEE),
}

ROSTER_POLICIES: Final[Policies] = {
    _ROSTER + "EnrollPerson": Policy(_KEEP),
    _ROSTER + "WithdrawEnrollment": Policy(_KEEP),
    _ROSTER + "GetEnrollment": Policy(_SEE),
    _ROSTER + "ListEnrollments": Policy(_SEE, scope=_parent),
    _ROSTER + "SignIn": Policy(_KEEP),
    _ROSTER + "EnterAttendance": Policy(_KEEP),
    _ROSTER + "VoidAttendance": Policy(_KEEP),
    _ROSTER + "GetAttendance": Policy(_SEE),
    _ROSTER + "ListAttendances": Policy(_SEE, scope=_parent),
    _ROSTER + "ListRosterChanges": Policy(_SEE),
    _ROSTER + "ImportRoster": Policy(_KEEP, scope=within),
}

COMPLETION_POLICIES: Final[Policies] = {
    _CERTIFICATE + "IssueCompletionCertificate": Policy(_KEEP),
    _CERTIFICATE + "RevokeCompletionCertificate": Policy(_KEEP),
    _CERTIFICATE + "GetCompletionCertificate": Policy(_SEE),
    _CERTIFICATE + "ListCompletionCertificates": Policy(_SEE, scope=_parent),
    _CERTIFICATE + "VerifyCompletionCertificate": Policy(frozenset(), public=True),
}

PUBLIC: Final = (_CERTIFICATE + "VerifyCompletionCertificate",)
"""What answers anybody, without a token: it tells nothing about a person, and guessing is slowed down."""
