"""What the volunteer service keeps."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone, said, states, unsaid, way

_V1: Final = "wushe.volunteer.v1"
_PUBLISHED: Final = states("RECRUITING", "RUNNING", "CLOSED")

VOLUNTEERS: Final = Resource(
    noun="volunteers",
    server="volunteer",
    service=f"{_V1}.VolunteerService",
    kind="Volunteer",
    columns=("display_name", "volunteer_number", "community", "age_band", "skills", "state", "create_time"),
    way=way("PENDING_REVIEW", "ACTIVE"),
    filters=("state", "age_band", "skill"),
    person="person",
    search=True,
    create="RegisterVolunteer",
    update="UpdateVolunteer",
    updated=states("PENDING_REVIEW", "ACTIVE", "SUSPENDED"),
    changes="ListVolunteerChanges",
    actions=(
        Action("ApproveVolunteer", states("PENDING_REVIEW"), Tone.GOOD),
        Action("RejectVolunteer", states("PENDING_REVIEW"), Tone.GRAVE),
        Action("SuspendVolunteer", states("ACTIVE")),
        Action("ReinstateVolunteer", states("SUSPENDED"), Tone.GOOD),
        Action("TransferVolunteer", states("ACTIVE", "SUSPENDED", "PENDING_REVIEW")),
        Action("DeregisterVolunteer", states("ACTIVE", "SUSPENDED"), Tone.GRAVE),
    ),
    lists=(
        Listed("serviceRecords", "ListServiceRecords"),
        Listed("teamMemberships", "ListMemberships"),
        Listed("signUps", "ListVolunteerSignUps"),
        Listed("stars", "ListStars"),
        Listed("certificates", "ListCertificates"),
    ),
)

TEAMS: Final = Resource(
    noun="teams",
    server="volunteer",
    service=f"{_V1}.TeamService",
    kind="Team",
    columns=("display_name", "standing.kind", "community", "join_mode", "state", "create_time"),
    filters=("query", "state", "kind"),
    create="CreateTeam",
    update="UpdateTeam",
    updated=states("ACTIVE"),
    actions=(
        Action("JoinTeam", states("ACTIVE"), Tone.GOOD, subject="team"),
        Action("InviteToTeam", states("ACTIVE"), subject="team"),
        Action("DisbandTeam", states("ACTIVE"), Tone.GRAVE),
    ),
    changes="ListTeamChanges",
    lists=(Listed("teamMemberships", "ListMembers"),),
)

MEMBERSHIPS: Final = Resource(
    noun="teamMemberships",
    server="volunteer",
    service=f"{_V1}.TeamService",
    kind="Membership",
    parent="",
    columns=("team", "volunteer", "state", "join_time", "end_time"),
    changes="ListMembershipChanges",
    actions=(
        Action("ApproveMember", states("APPLIED"), Tone.GOOD),
        Action("RejectMember", states("APPLIED"), Tone.GRAVE),
        Action("AcceptInvitation", states("INVITED"), Tone.GOOD),
        Action("DeclineInvitation", states("INVITED")),
        Action("LeaveTeam", states("APPLIED", "MEMBER")),
        Action("RemoveMember", states("INVITED", "MEMBER"), Tone.GRAVE),
    ),
)

PROJECTS: Final = Resource(
    noun="projects",
    server="volunteer",
    service=f"{_V1}.ProjectService",
    kind="Project",
    columns=("display_name", "service_field", "community", "schedule", "demonstration", "state", "create_time"),
    way=way("DRAFT", "IN_REVIEW", "RECRUITING", "RUNNING", "CLOSED"),
    guided=frozenset({"CreateProject", "UpdateProject"}),
    filters=("state", "demonstration", "open_for_sign_up"),
    search=True,
    create="CreateProject",
    update="UpdateProject",
    updated=states("DRAFT", "RECRUITING", "RUNNING"),
    changes="ListProjectChanges",
    actions=(
        Action("AddPost", states("DRAFT"), subject="parent"),
        Action("SubmitProject", states("DRAFT"), Tone.GOOD),
        Action("PublishProject", states("IN_REVIEW"), Tone.GOOD),
        Action("ReturnProject", states("IN_REVIEW"), Tone.GRAVE),
        Action("StartProject", states("RECRUITING"), Tone.GOOD),
        Action("CloseProject", states("RUNNING"), Tone.GOOD),
        Action("CancelProject", states("DRAFT", "IN_REVIEW", "RECRUITING", "RUNNING"), Tone.GRAVE),
        Action("MarkDemonstration", _PUBLISHED, where=(unsaid("demonstration"),)),
        Action("UnmarkDemonstration", _PUBLISHED, where=(said("demonstration"),)),
    ),
    lists=(Listed("signUps", "ListSignUps"), Listed("serviceRecords", "ListServiceRecords")),
)

SIGN_UPS: Final = Resource(
    noun="signUps",
    server="volunteer",
    service=f"{_V1}.ProjectService",
    kind="SignUp",
    parent="",
    columns=("volunteer", "post", "state", "create_time"),
    actions=(
        Action("SelectSignUp", states("APPLIED"), Tone.GOOD),
        Action("RejectSignUp", states("APPLIED"), Tone.GRAVE),
        Action("WithdrawSignUp", states("APPLIED", "SELECTED")),
        Action("RemoveParticipant", states("SELECTED"), Tone.GRAVE),
    ),
)

SERVICE_RECORDS: Final = Resource(
    noun="serviceRecords",
    server="volunteer",
    service=f"{_V1}.ServiceRecordService",
    kind="ServiceRecord",
    columns=("volunteer", "project", "start_time", "end_time", "duration_minutes", "source", "state"),
    way=way("PENDING", "EFFECTIVE"),
    filters=("state", "source", "first_day", "last_day"),
    create="RecordService",
    changes="ListRecordChanges",
    actions=(
        Action("ApproveRecord", states("PENDING"), Tone.GOOD),
        Action("RejectRecord", states("CHECKED_IN", "PENDING"), Tone.GRAVE),
        Action("RequestCorrection", states("EFFECTIVE", "PENDING")),
        Action("CorrectRecord", states("EFFECTIVE", "PENDING")),
        Action("DismissCorrection", states("EFFECTIVE", "PENDING"), where=(said("correction_request"),)),
        Action("RevokeRecord", states("EFFECTIVE"), Tone.GRAVE),
    ),
)

STARS: Final = Resource(
    noun="stars",
    server="volunteer",
    service=f"{_V1}.StarService",
    kind="Star",
    columns=("volunteer", "level", "required_minutes", "counted_minutes", "state", "grant_time"),
    way=way("APPLIED", "GRANTED"),
    filters=("state",),
    create="ApplyForStar",
    changes="ListStarChanges",
    actions=(Action("ApproveStar", states("APPLIED"), Tone.GOOD), Action("RejectStar", states("APPLIED"), Tone.GRAVE)),
)

CERTIFICATES: Final = Resource(
    noun="certificates",
    server="volunteer",
    service=f"{_V1}.CertificateService",
    kind="Certificate",
    columns=("volunteer", "number", "certified_minutes", "state", "create_time"),
    way=way("REQUESTED", "ISSUED"),
    filters=("state",),
    create="RequestCertificate",
    changes="ListCertificateChanges",
    prints=True,
    actions=(
        Action("IssueCertificate", states("REQUESTED"), Tone.GOOD),
        Action("RejectCertificate", states("REQUESTED"), Tone.GRAVE),
        Action("RevokeCertificate", states("ISSUED"), Tone.GRAVE),
    ),
)

RESOURCES: Final = (VOLUNTEERS, TEAMS, MEMBERSHIPS, PROJECTS, SIGN_UPS, SERVICE_RECORDS, STARS, CERTIFICATES)
