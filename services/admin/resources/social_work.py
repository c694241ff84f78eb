"""What the social-work service keeps."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone, said, states, way

_V1: Final = "wushe.social_work.v1"

STATIONS: Final = Resource(
    noun="stations",
    server="social_work",
    service=f"{_V1}.StationService",
    kind="Station",
    columns=("display_name", "township", "required_staff", "present_staff", "evaluation.grade", "state", "open_date"),
    way=way("PLANNED", "OPEN"),
    filters=("state",),
    create="CreateStation",
    update="UpdateStation",
    updated=states("PLANNED", "OPEN"),
    changes="ListStationChanges",
    actions=(
        Action("OpenStation", states("PLANNED"), Tone.GOOD),
        Action("EvaluateStation", states("OPEN", "CLOSED")),
        Action("CloseStation", states("PLANNED", "OPEN"), Tone.GRAVE),
    ),
    lists=(Listed("posts", "ListPosts"), Listed("serviceMonths", "ListServiceMonths")),
)

POSTS: Final = Resource(
    noun="posts",
    server="social_work",
    service=f"{_V1}.PostService",
    kind="Post",
    columns=("display_name", "place", "kind", "employer.display_name", "funding_source", "required_level", "state"),
    way=way("PLANNED", "OPEN", "FILLED"),
    filters=("query", "state"),
    create="CreatePost",
    update="UpdatePost",
    updated=states("PLANNED", "OPEN", "FILLED", "SUSPENDED"),
    changes="ListPostChanges",
    actions=(
        Action("OpenPost", states("PLANNED"), Tone.GOOD),
        Action("SuspendPost", states("OPEN", "FILLED")),
        Action("ResumePost", states("SUSPENDED"), Tone.GOOD),
        Action("ClosePost", states("PLANNED", "OPEN", "FILLED", "SUSPENDED"), Tone.GRAVE),
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
    filters=("query", "state", "level"),
    person="person",
    create="RecordSocialWorker",
    changes="ListSocialWorkerChanges",
    actions=(
        Action("RegisterSocialWorker", states("CERTIFIED", "REGISTERED"), Tone.GOOD),
        Action("RenewRegistration", states("REGISTERED"), Tone.GOOD),
        Action("RecordEducation", states("CERTIFIED", "REGISTERED")),
        Action("RecordEmployment", states("CERTIFIED", "REGISTERED")),
        Action("EndEmployment", states("CERTIFIED", "REGISTERED"), where=(said("employer"),)),
        Action("PromoteSocialWorker", states("CERTIFIED", "REGISTERED")),
        Action("TransferSocialWorker", states("CERTIFIED", "REGISTERED")),
        Action("CancelRegistration", states("REGISTERED"), Tone.GRAVE),
        Action("WithdrawSocialWorker", states("CERTIFIED", "REGISTERED"), Tone.GRAVE),
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
    actions=(Action("EndAssignment", states("IN_FORCE")), Action("CancelAssignment", states("IN_FORCE"), Tone.GRAVE)),
)

MONTHS: Final = Resource(
    noun="serviceMonths",
    server="social_work",
    service=f"{_V1}.ServiceMonthService",
    kind="ServiceMonth",
    columns=("station", "township", "year", "month", "corrections", "state", "close_time"),
    way=way("OPEN", "CLOSED"),
    filters=("year", "month", "state"),
    create="RecordServiceCounts",
    changes="ListServiceMonthChanges",
    actions=(Action("CloseServiceMonth", states("OPEN"), Tone.GOOD), Action("CorrectServiceCounts", states("CLOSED"))),
)

CONTRACTS: Final = Resource(
    noun="contracts",
    server="social_work",
    service=f"{_V1}.ContractService",
    kind="Contract",
    columns=("display_name", "division", "provider", "amount_fen", "paid_fen", "last_date", "state"),
    way=way("DRAFT", "ACTIVE", "COMPLETED"),
    guided=frozenset({"CreateContract"}),
    filters=("state",),
    create="CreateContract",
    changes="ListContractChanges",
    actions=(
        Action("SignContract", states("DRAFT"), Tone.GOOD),
        Action("DeliverMilestone", states("ACTIVE"), Tone.GOOD),
        Action("PayMilestone", states("ACTIVE", "COMPLETED", "TERMINATED"), Tone.GOOD),
        Action("ReversePayment", states("ACTIVE", "COMPLETED", "TERMINATED")),
        Action("EvaluateContract", states("ACTIVE")),
        Action("AmendContract", states("DRAFT", "ACTIVE")),
        Action("CompleteContract", states("ACTIVE")),
        Action("TerminateContract", states("DRAFT", "ACTIVE"), Tone.GRAVE),
    ),
)

RESOURCES: Final = (STATIONS, POSTS, PLANS, WORKERS, ASSIGNMENTS, MONTHS, CONTRACTS)
