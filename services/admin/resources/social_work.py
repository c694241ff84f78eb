"""What the social-work service keeps."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone

_V1: Final = "wushe.social_work.v1"


def _in(*states: str) -> frozenset[str]:
    return frozenset(f"STATE_{state}" for state in states)


STATIONS: Final = Resource(
    noun="stations",
    server="social_work",
    service=f"{_V1}.StationService",
    kind="Station",
    columns=("display_name", "township", "required_staff", "present_staff", "evaluation.grade", "state", "open_date"),
    filters=("state",),
    create="CreateStation",
    update="UpdateStation",
    changes="ListStationChanges",
    actions=(
        Action("OpenStation", _in("PLANNED"), Tone.GOOD),
        Action("EvaluateStation", _in("OPEN", "CLOSED")),
        Action("CloseStation", _in("PLANNED", "OPEN"), Tone.GRAVE),
    ),
    lists=(Listed("posts", "ListPosts"), Listed("serviceMonths", "ListServiceMonths")),
)

POSTS: Final = Resource(
    noun="posts",
    server="social_work",
    service=f"{_V1}.PostService",
    kind="Post",
    columns=("display_name", "place", "kind", "employer.display_name", "funding_source", "required_level", "state"),
    filters=("state",),
    create="CreatePost",
    update="UpdatePost",
    changes="ListPostChanges",
    actions=(
        Action("OpenPost", _in("PLANNED"), Tone.GOOD),
        Action("SuspendPost", _in("OPEN", "FILLED")),
        Action("ResumePost", _in("SUSPENDED"), Tone.GOOD),
        Action("ClosePost", _in("PLANNED", "OPEN", "FILLED", "SUSPENDED"), Tone.GRAVE),
    ),
    lists=(Listed("assignments", "ListAssignments"),),
)

PLANS: Final = Resource(
    noun="developmentPlans",
    server="social_work",
    service=f"{_V1}.DevelopmentPlanService",
    kind="DevelopmentPlan",
    columns=("county", "year", "planned_posts", "existing_posts", "filled_posts", "planned_stations", "open_stations"),
    filters=("year",),
    create="CreateDevelopmentPlan",
    changes="ListDevelopmentPlanChanges",
    actions=(Action("ReviseDevelopmentPlan"),),
)

WORKERS: Final = Resource(
    noun="socialWorkers",
    server="social_work",
    service=f"{_V1}.SocialWorkerService",
    kind="SocialWorker",
    columns=("display_name", "division", "level", "certificate.number", "registration.last_date", "registration.credit_hours", "state"),
    filters=("state", "level"),
    create="RecordSocialWorker",
    changes="ListSocialWorkerChanges",
    actions=(
        Action("RegisterSocialWorker", _in("CERTIFIED", "REGISTERED"), Tone.GOOD),
        Action("RenewRegistration", _in("REGISTERED"), Tone.GOOD),
        Action("RecordEducation", _in("CERTIFIED", "REGISTERED")),
        Action("RecordEmployment", _in("CERTIFIED", "REGISTERED")),
        Action("EndEmployment", _in("CERTIFIED", "REGISTERED")),
        Action("PromoteSocialWorker", _in("CERTIFIED", "REGISTERED")),
        Action("TransferSocialWorker", _in("CERTIFIED", "REGISTERED")),
        Action("CancelRegistration", _in("REGISTERED"), Tone.GRAVE),
        Action("WithdrawSocialWorker", _in("CERTIFIED", "REGISTERED"), Tone.GRAVE),
    ),
    lists=(Listed("assignments", "ListAssignments"),),
)

ASSIGNMENTS: Final = Resource(
    noun="assignments",
    server="social_work",
    service=f"{_V1}.AssignmentService",
    kind="Assignment",
    columns=("social_worker", "post", "first_date", "last_date", "share_percent", "state"),
    filters=("state",),
    create="AssignWorker",
    changes="ListAssignmentChanges",
    actions=(Action("EndAssignment", _in("IN_FORCE")), Action("CancelAssignment", _in("IN_FORCE"), Tone.GRAVE)),
)

MONTHS: Final = Resource(
    noun="serviceMonths",
    server="social_work",
    service=f"{_V1}.ServiceMonthService",
    kind="ServiceMonth",
    columns=("station", "township", "year", "month", "corrections", "state", "close_time"),
    filters=("year", "month", "state"),
    create="RecordServiceCounts",
    changes="ListServiceMonthChanges",
    actions=(Action("CloseServiceMonth", _in("OPEN"), Tone.GOOD), Action("CorrectServiceCounts", _in("CLOSED"))),
)

CONTRACTS: Final = Resource(
    noun="contracts",
    server="social_work",
    service=f"{_V1}.ContractService",
    kind="Contract",
    columns=("display_name", "division", "provider", "amount_fen", "paid_fen", "last_date", "state"),
    filters=("state",),
    create="CreateContract",
    changes="ListContractChanges",
    actions=(
        Action("SignContract", _in("DRAFT"), Tone.GOOD),
        Action("DeliverMilestone", _in("ACTIVE"), Tone.GOOD),
        Action("PayMilestone", _in("ACTIVE", "COMPLETED", "TERMINATED"), Tone.GOOD),
        Action("ReversePayment", _in("ACTIVE", "COMPLETED", "TERMINATED")),
        Action("EvaluateContract", _in("ACTIVE")),
        Action("AmendContract", _in("DRAFT", "ACTIVE")),
        Action("CompleteContract", _in("ACTIVE")),
        Action("TerminateContract", _in("DRAFT", "ACTIVE"), Tone.GRAVE),
    ),
)

RESOURCES: Final = (STATIONS, POSTS, PLANS, WORKERS, ASSIGNMENTS, MONTHS, CONTRACTS)
