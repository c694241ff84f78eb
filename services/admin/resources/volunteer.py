"""What the volunteer service keeps."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Listed, Resource, Tone

_V1: Final = "wushe.volunteer.v1"


def _in(*states: str) -> frozenset[str]:
    return frozenset(f"STATE_{state}" for state in states)


VOLUNTEERS: Final = Resource(
    noun="volunteers",
    server="volunteer",
    service=f"{_V1}.VolunteerService",
    kind="Volunteer",
    columns=("display_name", "volunteer_number", "community", "age_band", "skills", "state", "create_time"),
    filters=("state", "age_band", "skill"),
    search=True,
    create="RegisterVolunteer",
    update="UpdateVolunteer",
    changes="ListVolunteerChanges",
    actions=(
        Action("ApproveVolunteer", _in("PENDING_REVIEW"), Tone.GOOD),
        Action("RejectVolunteer", _in("PENDING_REVIEW"), Tone.GRAVE),
        Action("SuspendVolunteer", _in("ACTIVE")),
        Action("ReinstateVolunteer", _in("SUSPENDED"), Tone.GOOD),
        Action("TransferVolunteer", _in("ACTIVE", "SUSPENDED", "PENDING_REVIEW")),
        Action("DeregisterVolunteer", _in("ACTIVE", "SUSPENDED"), Tone.GRAVE),
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
    filters=("state", "kind"),
    create="CreateTeam",
    update="UpdateTeam",
    actions=(
        Action("JoinTeam", _in("ACTIVE"), Tone.GOOD, subject="team"),
        Action("InviteToTeam", _in("ACTIVE"), subject="team"),
        Action("DisbandTeam", _in("ACTIVE"), Tone.GRAVE),
    ),
    lists=(Listed("teamMemberships", "ListMembers"),),
)

MEMBERSHIPS: Final = Resource(
    noun="teamMemberships",
    server="volunteer",
    service=f"{_V1}.TeamService",
    kind="Membership",
    parent="",
    columns=("team", "volunteer", "state", "join_time", "end_time"),
    actions=(
        Action("ApproveMember", _in("APPLIED"), Tone.GOOD),
        Action("RejectMember", _in("APPLIED"), Tone.GRAVE),
        Action("AcceptInvitation", _in("INVITED"), Tone.GOOD),
        Action("DeclineInvitation", _in("INVITED")),
        Action("LeaveTeam", _in("MEMBER")),
        Action("RemoveMember", _in("MEMBER"), Tone.GRAVE),
    ),
)

PROJECTS: Final = Resource(
    noun="projects",
    server="volunteer",
    service=f"{_V1}.ProjectService",
    kind="Project",
    columns=("display_name", "service_field", "community", "schedule", "demonstration", "state", "create_time"),
    filters=("state", "demonstration", "open_for_sign_up"),
    search=True,
    create="CreateProject",
    update="UpdateProject",
    changes="ListProjectChanges",
    actions=(
        Action("AddPost", _in("DRAFT", "RECRUITING"), subject="parent"),
        Action("SubmitProject", _in("DRAFT"), Tone.GOOD),
        Action("PublishProject", _in("IN_REVIEW"), Tone.GOOD),
        Action("ReturnProject", _in("IN_REVIEW"), Tone.GRAVE),
        Action("StartProject", _in("RECRUITING"), Tone.GOOD),
        Action("CloseProject", _in("RUNNING"), Tone.GOOD),
        Action("CancelProject", _in("DRAFT", "IN_REVIEW", "RECRUITING", "RUNNING"), Tone.GRAVE),
        Action("MarkDemonstration"),
        Action("UnmarkDemonstration"),
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
        Action("SelectSignUp", _in("APPLIED"), Tone.GOOD),
        Action("RejectSignUp", _in("APPLIED"), Tone.GRAVE),
        Action("WithdrawSignUp", _in("APPLIED", "SELECTED")),
        Action("RemoveParticipant", _in("SELECTED"), Tone.GRAVE),
    ),
)

SERVICE_RECORDS: Final = Resource(
    noun="serviceRecords",
    server="volunteer",
    service=f"{_V1}.ServiceRecordService",
    kind="ServiceRecord",
    columns=("volunteer", "project", "start_time", "end_time", "duration_minutes", "source", "state"),
    filters=("state", "source", "first_day", "last_day"),
    create="RecordService",
    changes="ListRecordChanges",
    actions=(
        Action("ApproveRecord", _in("PENDING"), Tone.GOOD),
        Action("RejectRecord", _in("PENDING"), Tone.GRAVE),
        Action("RequestCorrection", _in("EFFECTIVE", "PENDING")),
        Action("CorrectRecord", _in("EFFECTIVE", "PENDING")),
        Action("DismissCorrection", _in("EFFECTIVE", "PENDING")),
        Action("RevokeRecord", _in("EFFECTIVE"), Tone.GRAVE),
    ),
)

STARS: Final = Resource(
    noun="stars",
    server="volunteer",
    service=f"{_V1}.StarService",
    kind="Star",
    columns=("volunteer", "level", "required_minutes", "counted_minutes", "state", "grant_time"),
    filters=("state",),
    create="ApplyForStar",
    actions=(Action("ApproveStar", _in("APPLIED"), Tone.GOOD), Action("RejectStar", _in("APPLIED"), Tone.GRAVE)),
)

CERTIFICATES: Final = Resource(
    noun="certificates",
    server="volunteer",
    service=f"{_V1}.CertificateService",
    kind="Certificate",
    columns=("volunteer", "number", "certified_minutes", "state", "create_time"),
    filters=("state",),
    create="RequestCertificate",
    actions=(
        Action("IssueCertificate", _in("REQUESTED"), Tone.GOOD),
        Action("RejectCertificate", _in("REQUESTED"), Tone.GRAVE),
        Action("RevokeCertificate", _in("ISSUED"), Tone.GRAVE),
    ),
)

RESOURCES: Final = (VOLUNTEERS, TEAMS, MEMBERSHIPS, PROJECTS, SIGN_UPS, SERVICE_RECORDS, STARS, CERTIFICATES)
