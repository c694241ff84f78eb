"""What the incubation service keeps."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone

_V1: Final = "wushe.incubation.v1"


def _in(*states: str) -> frozenset[str]:
    return frozenset(f"STATE_{state}" for state in states)


ORGANIZATIONS: Final = Resource(
    noun="organizations",
    server="incubation",
    service=f"{_V1}.OrganizationService",
    kind="Organization",
    columns=("display_name", "type", "division", "unified_social_credit_code", "state", "charity", "rating.grade", "create_time"),
    filters=("state", "type"),
    search=True,
    create="CreateOrganization",
    update="UpdateOrganization",
    changes="ListOrganizationChanges",
    actions=(
        Action("FileOrganization", _in("UNREGISTERED"), Tone.GOOD),
        Action("RegisterOrganization", _in("UNREGISTERED", "FILED"), Tone.GOOD),
        Action("RateOrganization", _in("REGISTERED")),
        Action("RecordAnnualCheck", _in("REGISTERED")),
        Action("RecordPenalty", _in("FILED", "REGISTERED")),
        Action("RecognizeCharity", _in("REGISTERED"), Tone.GOOD),
        Action("RevokeCharity", _in("REGISTERED"), Tone.GRAVE),
        Action("DeregisterOrganization", _in("UNREGISTERED", "FILED", "REGISTERED"), Tone.GRAVE),
    ),
)

BASES: Final = Resource(
    noun="bases",
    server="incubation",
    service=f"{_V1}.BaseService",
    kind="Base",
    columns=("display_name", "level", "division", "physical_seats", "virtual_seats", "state", "create_time"),
    filters=("state",),
    create="CreateBase",
    update="UpdateBase",
    changes="ListBaseChanges",
    actions=(Action("CloseBase", _in("OPEN"), Tone.GRAVE),),
    lists=(Listed("applications", "ListApplications"), Listed("incubations", "ListIncubations"), Listed("trainings", "ListTrainings")),
)

APPLICATIONS: Final = Resource(
    noun="applications",
    server="incubation",
    service=f"{_V1}.ApplicationService",
    kind="Application",
    columns=("organization", "base", "seat_kind", "months", "submit_time", "check_due_date", "state", "create_time"),
    filters=("state",),
    create="CreateApplication",
    update="UpdateApplication",
    changes="ListApplicationChanges",
    actions=(
        Action("SubmitApplication", _in("DRAFT"), Tone.GOOD),
        Action("PassPreliminaryCheck", _in("SUBMITTED"), Tone.GOOD),
        Action("RequestSupplement", _in("SUBMITTED")),
        Action("SupplementApplication", _in("SUPPLEMENTING"), Tone.GOOD),
        Action("SubmitReview", _in("UNDER_REVIEW")),
        Action("DeclareConflict", _in("UNDER_REVIEW")),
        Action("AdmitApplication", _in("UNDER_REVIEW"), Tone.GOOD),
        Action("RefuseApplication", _in("SUBMITTED", "SUPPLEMENTING", "UNDER_REVIEW"), Tone.GRAVE),
        Action("WithdrawApplication", _in("DRAFT", "SUBMITTED", "SUPPLEMENTING", "UNDER_REVIEW", "ADMITTED"), Tone.GRAVE),
    ),
)

INCUBATIONS: Final = Resource(
    noun="incubations",
    server="incubation",
    service=f"{_V1}.IncubationService",
    kind="Incubation",
    columns=("organization", "base", "stage", "agreement.first_day", "agreement.last_day", "hand_over_due_date", "state", "create_time"),
    filters=("state", "stage"),
    changes="ListIncubationChanges",
    actions=(
        Action("AdvanceStage", _in("INCUBATING"), Tone.GOOD),
        Action("PlanMilestone", _in("INCUBATING")),
        Action("ReachMilestone", _in("INCUBATING")),
        Action("EvaluateIncubation", _in("INCUBATING")),
        Action("RenewIncubation", _in("INCUBATING")),
        Action("GraduateIncubation", _in("INCUBATING"), Tone.GOOD),
        Action("ConfirmHandOver", _in("GRADUATED", "EXITED", "TERMINATED"), Tone.GOOD),
        Action("ExitIncubation", _in("INCUBATING"), Tone.GRAVE),
        Action("TerminateIncubation", _in("INCUBATING"), Tone.GRAVE),
    ),
)

RESOURCES: Final = (ORGANIZATIONS, BASES, APPLICATIONS, INCUBATIONS)
"""In the order in which menus name them."""
