"""What the incubation service keeps of trainings."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone, states, way

_V1: Final = "wushe.incubation.v1"

COURSES: Final = Resource(
    noun="courses",
    server="incubation",
    service=f"{_V1}.CourseService",
    kind="Course",
    columns=("display_name", "subject", "planned_minutes", "division", "state", "create_time"),
    filters=("state",),
    create="CreateCourse",
    update="UpdateCourse",
    updated=states("ACTIVE"),
    actions=(Action("RetireCourse", states("ACTIVE"), Tone.GRAVE),),
)

TRAININGS: Final = Resource(
    noun="trainings",
    server="incubation",
    service=f"{_V1}.TrainingService",
    kind="Training",
    columns=("display_name", "course", "base", "capacity", "required_percent", "state", "create_time"),
    way=way("PLANNED", "OPEN", "CLOSED"),
    filters=("state",),
    create="PlanTraining",
    update="UpdateTraining",
    updated=states("PLANNED", "OPEN"),
    changes="ListTrainingChanges",
    actions=(
        Action("OpenTraining", states("PLANNED"), Tone.GOOD),
        Action("CloseTraining", states("OPEN"), Tone.GOOD),
        Action("CancelTraining", states("PLANNED", "OPEN"), Tone.GRAVE),
    ),
    lists=(
        Listed("trainingSessions", "ListSessions"),
        Listed("enrollments", "ListEnrollments"),
        Listed("attendances", "ListAttendances"),
        Listed("completionCertificates", "ListCompletionCertificates"),
    ),
)

SESSIONS: Final = Resource(
    noun="trainingSessions",
    server="incubation",
    service=f"{_V1}.TrainingService",
    kind="TrainingSession",
    plural="Sessions",
    get="GetSession",
    columns=("training", "start_time", "end_time", "venue", "lecturer", "state"),
    filters=("state",),
    create="ScheduleSession",
    changes="ListTrainingChanges",
    actions=(Action("RescheduleSession", states("SCHEDULED")), Action("CancelSession", states("SCHEDULED"), Tone.GRAVE)),
    lists=(Listed("attendances", "ListAttendances"),),
)

ENROLLMENTS: Final = Resource(
    noun="enrollments",
    server="incubation",
    service=f"{_V1}.RosterService",
    kind="Enrollment",
    columns=("person_display_name", "training", "organization", "state", "create_time"),
    person="person",
    filters=("state",),
    create="EnrollPerson",
    changes="ListRosterChanges",
    actions=(Action("WithdrawEnrollment", states("ENROLLED"), Tone.GRAVE),),
    lists=(Listed("attendances", "ListAttendances"), Listed("completionCertificates", "ListCompletionCertificates")),
)

ATTENDANCES: Final = Resource(
    noun="attendances",
    server="incubation",
    service=f"{_V1}.RosterService",
    kind="Attendance",
    columns=("person", "session", "sign_in_time", "source", "state"),
    filters=("state",),
    create="EnterAttendance",
    changes="ListRosterChanges",
    actions=(Action("VoidAttendance", states("RECORDED"), Tone.GRAVE),),
)

CERTIFICATES: Final = Resource(
    noun="completionCertificates",
    server="incubation",
    service=f"{_V1}.CompletionCertificateService",
    kind="CompletionCertificate",
    columns=("number", "training", "person", "attended_sessions", "held_sessions", "issue_date", "state"),
    filters=("state",),
    create="IssueCompletionCertificate",
    prints=True,
    actions=(Action("RevokeCompletionCertificate", states("ISSUED"), Tone.GRAVE),),
)

RESOURCES: Final = (COURSES, TRAININGS, SESSIONS, ENROLLMENTS, ATTENDANCES, CERTIFICATES)
"""In the order in which menus name them."""
