"""What the incubation service keeps."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone, said, states, unsaid, way

_V1: Final = "wushe.incubation.v1"
_ENDED: Final = states("GRADUATED", "EXITED", "TERMINATED")

ORGANIZATIONS: Final = Resource(
    noun="organizations",
    server="incubation",
    service=f"{_V1}.OrganizationService",
    kind="Organization",
    columns=("display_name", "type", "division", "unified_social_credit_code", "rating.grade", "charity", "state"),
    way=way("UNREGISTERED", "FILED", "REGISTERED"),
    guided=frozenset({"CreateOrganization", "RegisterOrganization"}),
    filters=("state", "type"),
    search=True,
    create="CreateOrganization",
    update="UpdateOrganization",
    updated=states("UNREGISTERED", "FILED", "REGISTERED"),
    changes="ListOrganizationChanges",
    actions=(
        Action("FileOrganization", states("UNREGISTERED"), Tone.GOOD),
        Action("RegisterOrganization", states("UNREGISTERED", "FILED"), Tone.GOOD),
        Action("RecordAnnualCheck", states("REGISTERED")),
        Action("RateOrganization", states("REGISTERED")),
        Action("RecognizeCharity", states("REGISTERED"), where=(unsaid("charity"),)),
        Action("RevokeCharity", states("REGISTERED"), where=(said("charity"),)),
        Action("RecordPenalty", states("FILED", "REGISTERED")),
        Action("NameStaff", states("UNREGISTERED", "FILED", "REGISTERED")),
        Action("DeregisterOrganization", states("UNREGISTERED", "FILED", "REGISTERED"), Tone.GRAVE),
    ),
)

BASES: Final = Resource(
    noun="bases",
    server="incubation",
    service=f"{_V1}.BaseService",
    kind="Base",
    columns=("display_name", "level", "division", "operator", "physical_seats", "virtual_seats", "state"),
    filters=("state",),
    create="CreateBase",
    update="UpdateBase",
    updated=states("OPEN"),
    changes="ListBaseChanges",
    actions=(Action("CloseBase", states("OPEN"), Tone.GRAVE),),
    lists=(Listed("applications", "ListApplications"), Listed("incubations", "ListIncubations"), Listed("trainings", "ListTrainings")),
)

APPLICATIONS: Final = Resource(
    noun="applications",
    server="incubation",
    service=f"{_V1}.ApplicationService",
    kind="Application",
    columns=("organization", "base", "seat_kind", "months", "state", "submit_time", "check_due_date", "review_due_date"),
    way=way("DRAFT", "SUBMITTED", "UNDER_REVIEW", "ADMITTED", "CONTRACTED"),
    guided=frozenset({"CreateApplication", "BeginIncubation"}),
    filters=("state",),
    create="CreateApplication",
    update="UpdateApplication",
    updated=states("DRAFT", "SUPPLEMENTING"),
    changes="ListApplicationChanges",
    actions=(
        Action("SubmitApplication", states("DRAFT"), Tone.GOOD),
        Action("RequestSupplement", states("SUBMITTED")),
        Action("SupplementApplication", states("SUPPLEMENTING"), Tone.GOOD),
        Action("PassPreliminaryCheck", states("SUBMITTED"), Tone.GOOD),
        Action("SubmitReview", states("UNDER_REVIEW")),
        Action("DeclareConflict", states("UNDER_REVIEW")),
        Action("AdmitApplication", states("UNDER_REVIEW"), Tone.GOOD),
        Action("RefuseApplication", states("SUBMITTED", "SUPPLEMENTING", "UNDER_REVIEW"), Tone.GRAVE),
        Action("WithdrawApplication", states("DRAFT", "SUBMITTED", "SUPPLEMENTING", "UNDER_REVIEW", "ADMITTED"), Tone.GRAVE),
        Action("BeginIncubation", states("ADMITTED"), Tone.GOOD, subject="application"),
    ),
    also=(f"{_V1}.IncubationService",),
)

INCUBATIONS: Final = Resource(
    noun="incubations",
    server="incubation",
    service=f"{_V1}.IncubationService",
    kind="Incubation",
    columns=("organization", "base", "stage", "agreement.first_day", "agreement.last_day", "state"),
    way=way("INCUBATING", "GRADUATED"),
    guided=frozenset({"EvaluateIncubation", "GraduateIncubation"}),
    filters=("state", "stage"),
    changes="ListIncubationChanges",
    actions=(
        Action("AdvanceStage", states("INCUBATING"), Tone.GOOD),
        Action("PlanMilestone", states("INCUBATING")),
        Action("ReachMilestone", states("INCUBATING"), where=(said("milestones"),)),
        Action("RecordDelivery", states("INCUBATING"), subject="incubation"),
        Action("EvaluateIncubation", states("INCUBATING")),
        Action("RenewIncubation", states("INCUBATING")),
        Action("GraduateIncubation", states("INCUBATING"), Tone.GOOD),
        Action("ExitIncubation", states("INCUBATING"), Tone.GRAVE),
        Action("TerminateIncubation", states("INCUBATING"), Tone.GRAVE),
        Action("ConfirmHandOver", _ENDED, where=(unsaid("hand_over_date"),)),
        Action("RecordOutcome", _ENDED, subject="incubation"),
    ),
)

RESOURCES: Final = (ORGANIZATIONS, BASES, APPLICATIONS, INCUBATIONS)
