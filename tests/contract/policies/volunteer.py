"""Who may do what in the volunteer service."""

from __future__ import annotations

from typing import Any

from tests.contract.policies.rows import (
    BECAUSE,
    CLAIM,
    DECIDERS,
    EVERYBODY,
    IN_SCOPE,
    JOB,
    JOBS,
    KEEPERS,
    NO_JOB,
    NOBODY_ID,
    PUBLIC,
    REPLICATION,
    SCRIPTS,
    SEERS,
    UNKNOWN,
    Row,
    Sample,
    about,
    mutation,
    one,
    opening,
    stale,
)
from tests.contract.stranger import Stranger

VOLUNTEERS = "wushe.volunteer.v1.VolunteerService"
TEAMS = "wushe.volunteer.v1.TeamService"
STARS = "wushe.volunteer.v1.StarService"
CERTIFICATES = "wushe.volunteer.v1.CertificateService"
PROJECTS = "wushe.volunteer.v1.ProjectService"
REVIEWS = "wushe.volunteer.v1.HoursReviewService"
SPOT_CHECKS = "wushe.volunteer.v1.SpotCheckService"
RECORDS = "wushe.volunteer.v1.ServiceRecordService"

REGISTRATION = {
    "document": CLAIM["document"],
    "display_name": CLAIM["display_name"],
    "community": f"communities/{IN_SCOPE}006015",
    "channel": "REGISTRATION_CHANNEL_SELF",
}
UNSEEN = "VOLUNTEER_NOT_FOUND"


ROWS: dict[str, Row] = {
    f"{VOLUNTEERS}/RegisterVolunteer": Row(KEEPERS | {"incubation_staff"}, mutation(registration=REGISTRATION)),
    f"{VOLUNTEERS}/GetVolunteer": Row(SEERS, about(), UNSEEN),
    f"{VOLUNTEERS}/BatchGetVolunteers": Row(SEERS, lambda sample, _id: [{"names": [sample]}], UNSEEN),
    f"{VOLUNTEERS}/ListVolunteers": Row(SEERS, one(parent=f"divisions/{IN_SCOPE}")),
    f"{VOLUNTEERS}/SearchVolunteers": Row(SEERS, one(query="样本", within=f"divisions/{IN_SCOPE}")),
    f"{VOLUNTEERS}/UpdateVolunteer": Row(KEEPERS, stale(update={"skills": ["急救"]}), UNSEEN),
    f"{VOLUNTEERS}/ApproveVolunteer": Row(DECIDERS, stale(), UNSEEN),
    f"{VOLUNTEERS}/RejectVolunteer": Row(DECIDERS, stale(**BECAUSE), UNSEEN),
    f"{VOLUNTEERS}/SuspendVolunteer": Row(DECIDERS, stale(**BECAUSE), UNSEEN),
    f"{VOLUNTEERS}/ReinstateVolunteer": Row(DECIDERS, stale(**BECAUSE), UNSEEN),
    f"{VOLUNTEERS}/DeregisterVolunteer": Row(DECIDERS | {"registrar"}, stale(**BECAUSE), UNSEEN),
    f"{VOLUNTEERS}/TransferVolunteer": Row(KEEPERS, stale(community=f"communities/{IN_SCOPE}006015")),
    f"{VOLUNTEERS}/ListVolunteerChanges": Row(SEERS, lambda sample, _id: [{"parent": sample}], UNSEEN),
    f"{VOLUNTEERS}/BatchApproveVolunteers": Row(DECIDERS, lambda sample, key: [{"names": [sample], "request_id": key}], PUBLIC),
    f"{VOLUNTEERS}/ListApprovalOutcomes": Row(SEERS, one(parent=JOB), NO_JOB),
    f"{VOLUNTEERS}/ImportVolunteers": Row(KEEPERS | {"incubation_staff"}, opening),
    f"{VOLUNTEERS}/ListImportOutcomes": Row(SEERS, one(parent=JOB), NO_JOB),
    f"{VOLUNTEERS}/UndoVolunteerImport": Row(KEEPERS, mutation(name=JOB, **BECAUSE), NO_JOB),
    f"{JOBS}/GetJob": Row(SEERS, one(name=JOB), NO_JOB),
    f"{JOBS}/WatchJob": Row(SEERS, one(name=JOB), NO_JOB),
    f"{JOBS}/CancelJob": Row(SEERS, mutation(name=JOB), NO_JOB),
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="volunteer"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="volunteer", names=[f"volunteers/{NOBODY_ID}"]), scope="*"),
}
TEAM, MEMBERSHIP = f"teams/{NOBODY_ID}", {"name": f"teamMemberships/{NOBODY_ID}", "etag": "stale"}
FOUNDING = {
    "display_name": "权限样本队",
    "standing": {"kind": "TEAM_KIND_OTHER_LEGAL_PERSON", "unified_social_credit_code": "51130400500000001B"},
    "community": UNKNOWN,
    "joining": {"mode": "JOIN_MODE_CLOSED"},
}
NO_TEAM, NO_MEMBERSHIP = "TEAM_NOT_FOUND", "MEMBERSHIP_NOT_FOUND"


def entry(sample: str, request_id: str) -> list[dict[str, Any]]:
    """Bring the sample volunteer into a team that nobody has."""
    return [{"team": TEAM, "volunteer": sample, "request_id": request_id}]


ROWS |= {
    f"{TEAMS}/CreateTeam": Row(KEEPERS, mutation(team=FOUNDING)),
    f"{TEAMS}/GetTeam": Row(EVERYBODY, one(name=TEAM), NO_TEAM),
    f"{TEAMS}/ListTeams": Row(EVERYBODY, one(parent=f"divisions/{IN_SCOPE}")),
    f"{TEAMS}/UpdateTeam": Row(KEEPERS, mutation(name=TEAM, etag="stale", update={"display_name": "新名"}), NO_TEAM),
    f"{TEAMS}/DisbandTeam": Row(DECIDERS, mutation(name=TEAM, etag="stale", **BECAUSE), NO_TEAM),
    f"{TEAMS}/JoinTeam": Row(KEEPERS, entry, UNSEEN),
    f"{TEAMS}/InviteToTeam": Row(KEEPERS, entry, UNSEEN),
    f"{TEAMS}/AcceptInvitation": Row(KEEPERS, mutation(**MEMBERSHIP), NO_MEMBERSHIP),
    f"{TEAMS}/DeclineInvitation": Row(KEEPERS, mutation(**MEMBERSHIP), NO_MEMBERSHIP),
    f"{TEAMS}/ApproveMember": Row(DECIDERS, mutation(**MEMBERSHIP), NO_MEMBERSHIP),
    f"{TEAMS}/RejectMember": Row(DECIDERS, mutation(**MEMBERSHIP, **BECAUSE), NO_MEMBERSHIP),
    f"{TEAMS}/RemoveMember": Row(DECIDERS, mutation(**MEMBERSHIP, **BECAUSE), NO_MEMBERSHIP),
    f"{TEAMS}/LeaveTeam": Row(KEEPERS, mutation(**MEMBERSHIP), NO_MEMBERSHIP),
    f"{TEAMS}/GetMembership": Row(SEERS, one(name=MEMBERSHIP["name"]), NO_MEMBERSHIP),
    f"{TEAMS}/ListMembers": Row(SEERS, one(parent=TEAM), NO_TEAM),
    f"{TEAMS}/ListMemberships": Row(SEERS, lambda sample, _id: [{"parent": sample}], UNSEEN),
    f"{TEAMS}/ListTeamChanges": Row(SEERS, one(parent=TEAM), NO_TEAM),
    f"{TEAMS}/ListMembershipChanges": Row(SEERS, one(parent=MEMBERSHIP["name"]), NO_MEMBERSHIP),
}
PROJECT, SIGN_UP = f"projects/{NOBODY_ID}", {"name": f"signUps/{NOBODY_ID}", "etag": "stale"}
POST = {"name": f"{PROJECT}/posts/{NOBODY_ID}", "etag": "stale"}
TERMS = {"display_name": "权限样本岗", "head_count": 1, "task_kind": "TASK_KIND_ORDINARY", "selection": "SELECTION_ORGANISER"}
PROPOSAL = {
    "display_name": "权限样本项目",
    "description": "只为核对权限，不会入库。",
    "service_field": "社区服务",
    "organiser": {"organisation": "样本居委会"},
    "community": UNKNOWN,
    "schedule": {"first_day": {"year": 2099, "month": 1, "day": 1}, "last_day": {"year": 2099, "month": 1, "day": 1}},
    "recruiting": {"scope": "RECRUIT_SCOPE_PUBLIC"},
}
NO_PROJECT, NO_SIGN_UP = "PROJECT_NOT_FOUND", "SIGN_UP_NOT_FOUND"


def coming(sample: str, request_id: str) -> list[dict[str, Any]]:
    """Sign the sample volunteer up for a post that nobody has."""
    return [{"post": POST["name"], "volunteer": sample, "request_id": request_id}]


def changing(**content: Any) -> Sample:
    """A change of a project that nobody has."""
    return mutation(name=PROJECT, etag="stale", **content)


ROWS |= {
    f"{PROJECTS}/CreateProject": Row(KEEPERS, mutation(project=PROPOSAL)),
    f"{PROJECTS}/GetProject": Row(EVERYBODY, one(name=PROJECT), NO_PROJECT),
    f"{PROJECTS}/BatchGetProjects": Row(EVERYBODY, one(names=[PROJECT]), NO_PROJECT),
    f"{PROJECTS}/ListProjects": Row(EVERYBODY, one(parent=f"divisions/{IN_SCOPE}")),
    f"{PROJECTS}/SearchProjects": Row(EVERYBODY, one(query="样本", within=f"divisions/{IN_SCOPE}")),
    f"{PROJECTS}/UpdateProject": Row(KEEPERS, changing(update={"display_name": "新名"}), NO_PROJECT),
    f"{PROJECTS}/AddPost": Row(KEEPERS, mutation(parent=PROJECT, etag="stale", post=TERMS), NO_PROJECT),
    f"{PROJECTS}/UpdatePost": Row(KEEPERS, mutation(**POST, update={"head_count": 2}), NO_PROJECT),
    f"{PROJECTS}/RemovePost": Row(KEEPERS, mutation(**POST), NO_PROJECT),
    f"{PROJECTS}/SubmitProject": Row(KEEPERS, changing(), NO_PROJECT),
    f"{PROJECTS}/ReturnProject": Row(DECIDERS, changing(**BECAUSE), NO_PROJECT),
    f"{PROJECTS}/PublishProject": Row(DECIDERS, changing(), NO_PROJECT),
    f"{PROJECTS}/StartProject": Row(KEEPERS, changing(), NO_PROJECT),
    f"{PROJECTS}/CloseProject": Row(KEEPERS, changing(), NO_PROJECT),
    f"{PROJECTS}/CancelProject": Row(KEEPERS | DECIDERS, changing(**BECAUSE), NO_PROJECT),
    f"{PROJECTS}/MarkDemonstration": Row(DECIDERS, changing(), NO_PROJECT),
    f"{PROJECTS}/UnmarkDemonstration": Row(DECIDERS, changing(**BECAUSE), NO_PROJECT),
    f"{PROJECTS}/ListProjectChanges": Row(SEERS, one(parent=PROJECT), NO_PROJECT),
    f"{PROJECTS}/SignUp": Row(KEEPERS, coming, UNSEEN),
    f"{PROJECTS}/EnlistVolunteer": Row(DECIDERS, coming, UNSEEN),
    f"{PROJECTS}/WithdrawSignUp": Row(KEEPERS, mutation(**SIGN_UP), NO_SIGN_UP),
    f"{PROJECTS}/SelectSignUp": Row(DECIDERS, mutation(**SIGN_UP), NO_SIGN_UP),
    f"{PROJECTS}/RejectSignUp": Row(DECIDERS, mutation(**SIGN_UP, **BECAUSE), NO_SIGN_UP),
    f"{PROJECTS}/RemoveParticipant": Row(DECIDERS, mutation(**SIGN_UP, **BECAUSE), NO_SIGN_UP),
    f"{PROJECTS}/GetSignUp": Row(SEERS, one(name=SIGN_UP["name"]), NO_SIGN_UP),
    f"{PROJECTS}/ListSignUps": Row(SEERS, one(parent=PROJECT), NO_PROJECT),
    f"{PROJECTS}/ListVolunteerSignUps": Row(SEERS, lambda sample, _id: [{"parent": sample}], UNSEEN),
}
RECORD, NO_RECORD = {"name": f"serviceRecords/{NOBODY_ID}", "etag": "stale"}, "SERVICE_RECORD_NOT_FOUND"
AN_HOUR = {"start_time": "2026-03-01T02:00:00Z", "end_time": "2026-03-01T03:00:00Z"}


def served(sample: str, request_id: str) -> list[dict[str, Any]]:
    """State that the sample volunteer served a project that nobody has."""
    return [{"entry": {"project": PROJECT, "volunteer": sample, **AN_HOUR}, "request_id": request_id}]


def list_of_service(sample: str, request_id: str) -> list[dict[str, Any]]:
    """State the same as a list."""
    [one] = served(sample, request_id)
    return [{"source": "RECORD_SOURCE_TEAM_ENTRY", "entries": [one["entry"]], "request_id": request_id}]


ROWS |= {
    f"{RECORDS}/CheckIn": Row(
        KEEPERS, lambda sample, request_id: [{"project": PROJECT, "volunteer": sample, "request_id": request_id}], NO_PROJECT
    ),
    f"{RECORDS}/CheckOut": Row(KEEPERS, mutation(name=RECORD["name"]), NO_RECORD),
    f"{RECORDS}/RecordService": Row(KEEPERS, served, NO_PROJECT),
    f"{RECORDS}/BatchRecordServices": Row(KEEPERS, list_of_service, PUBLIC),  # the outcome of each says PROJECT_NOT_FOUND
    f"{RECORDS}/ApplyForRecord": Row(KEEPERS, served, NO_PROJECT),
    f"{RECORDS}/GetServiceRecord": Row(SEERS, one(name=RECORD["name"]), NO_RECORD),
    f"{RECORDS}/BatchGetServiceRecords": Row(SEERS, one(names=[RECORD["name"]]), NO_RECORD),
    f"{RECORDS}/ListServiceRecords": Row(SEERS, one(parent=f"divisions/{IN_SCOPE}")),
    f"{RECORDS}/ApproveRecord": Row(DECIDERS, mutation(**RECORD), NO_RECORD),
    f"{RECORDS}/RejectRecord": Row(DECIDERS, mutation(**RECORD, **BECAUSE), NO_RECORD),
    f"{RECORDS}/BatchApproveRecords": Row(DECIDERS, mutation(records=[RECORD]), PUBLIC),  # here each says NO_RECORD
    f"{RECORDS}/BatchRejectRecords": Row(DECIDERS, mutation(records=[RECORD], **BECAUSE), PUBLIC),
    f"{RECORDS}/RequestCorrection": Row(KEEPERS, mutation(**RECORD, **BECAUSE), NO_RECORD),
    f"{RECORDS}/DismissCorrection": Row(DECIDERS, mutation(**RECORD, **BECAUSE), NO_RECORD),
    f"{RECORDS}/CorrectRecord": Row(DECIDERS, mutation(**RECORD, **BECAUSE, **AN_HOUR), NO_RECORD),
    f"{RECORDS}/RevokeRecord": Row(DECIDERS, mutation(**RECORD, **BECAUSE), NO_RECORD),
    f"{RECORDS}/ListRecordChanges": Row(SEERS, one(parent=RECORD["name"]), NO_RECORD),
    f"{RECORDS}/GetVolunteerHours": Row(SEERS, lambda sample, _id: [{"volunteer": sample}], UNSEEN),
}
STAR, CERTIFICATE = {"name": f"stars/{NOBODY_ID}", "etag": "stale"}, {"name": f"certificates/{NOBODY_ID}", "etag": "stale"}
NO_STAR, NO_CERTIFICATE = "STAR_NOT_FOUND", "CERTIFICATE_NOT_FOUND"
ISSUER = {
    "display_name": "权限样本队",
    "unified_social_credit_code": "51130400500000001B",
    "handler": "民政科 03号",
    "contact": "0310-1234567",
}
ROWS |= {
    f"{STARS}/GetStarRule": Row(EVERYBODY, one(), PUBLIC),
    f"{STARS}/ApplyForStar": Row(KEEPERS, lambda sample, _id: [{"volunteer": sample, "level": 1, "request_id": _id}], UNSEEN),
    f"{STARS}/ApproveStar": Row(DECIDERS, mutation(**STAR), NO_STAR),
    f"{STARS}/RejectStar": Row(DECIDERS, mutation(**STAR, **BECAUSE), NO_STAR),
    f"{STARS}/GetStar": Row(SEERS, one(name=STAR["name"]), NO_STAR),
    f"{STARS}/ListStars": Row(SEERS, one(parent=f"divisions/{IN_SCOPE}")),
    f"{STARS}/ListStarChanges": Row(SEERS, one(parent=STAR["name"]), NO_STAR),
    f"{CERTIFICATES}/RequestCertificate": Row(KEEPERS, lambda sample, _id: [{"volunteer": sample, "request_id": _id}], UNSEEN),
    f"{CERTIFICATES}/IssueCertificate": Row(DECIDERS, mutation(**CERTIFICATE, issuer=ISSUER), NO_CERTIFICATE),
    f"{CERTIFICATES}/RejectCertificate": Row(DECIDERS, mutation(**CERTIFICATE, **BECAUSE), NO_CERTIFICATE),
    f"{CERTIFICATES}/RevokeCertificate": Row(DECIDERS, mutation(**CERTIFICATE, **BECAUSE), NO_CERTIFICATE),
    f"{CERTIFICATES}/GetCertificate": Row(SEERS, one(name=CERTIFICATE["name"]), NO_CERTIFICATE),
    f"{CERTIFICATES}/ListCertificates": Row(SEERS, one(parent=f"divisions/{IN_SCOPE}")),
    f"{CERTIFICATES}/ListCertificateChanges": Row(SEERS, one(parent=CERTIFICATE["name"]), NO_CERTIFICATE),
    f"{CERTIFICATES}/VerifyCertificate": Row(EVERYBODY, one(number="2" * 12, check_code="2" * 8), PUBLIC, login=False),
    f"{CERTIFICATES}/GetSigningKeys": Row(EVERYBODY, one(), PUBLIC, login=False),
    f"{CERTIFICATES}/RotateSigningKey": Row(SCRIPTS, mutation(), scope="*"),
}

SCORE, SPOT_CHECK = {"name": f"recordScores/{NOBODY_ID}", "etag": "stale"}, {"name": f"spotChecks/{NOBODY_ID}", "etag": "stale"}
NO_SPOT_CHECK = "SPOT_CHECK_NOT_FOUND"
INSIDERS = DECIDERS | {"auditor"}
FEBRUARY = {"first_day": {"year": 2026, "month": 2, "day": 1}, "last_day": {"year": 2026, "month": 2, "day": 28}}
CHECKED = {"service_record": RECORD["name"], "finding": "FINDING_CONFIRMED", "note": "权限对照测试"}

ROWS |= {
    f"{REVIEWS}/ListFlaggedRecords": Row(INSIDERS, one(parent=f"divisions/{IN_SCOPE}")),
    f"{REVIEWS}/GetRecordScore": Row(INSIDERS, one(name=SCORE["name"]), NO_RECORD),
    f"{REVIEWS}/ClearFlags": Row(DECIDERS, mutation(flags=[SCORE], **BECAUSE), PUBLIC),  # the outcome of each says SERVICE_RECORD_NOT_FOUND
    f"{REVIEWS}/RevokeFlagged": Row(DECIDERS, mutation(flags=[SCORE], **BECAUSE), PUBLIC),
    f"{REVIEWS}/ListScoringRules": Row(EVERYBODY, one(), PUBLIC),
    f"{SPOT_CHECKS}/CreateSpotCheck": Row(DECIDERS, mutation(division=f"divisions/{IN_SCOPE}", sample_size=1, **FEBRUARY)),
    f"{SPOT_CHECKS}/DrawSpotCheck": Row(DECIDERS, mutation(**SPOT_CHECK), NO_SPOT_CHECK),
    f"{SPOT_CHECKS}/RecordFinding": Row(DECIDERS, mutation(name=SPOT_CHECK["name"], **CHECKED), "NOT_IN_SAMPLE"),
    f"{SPOT_CHECKS}/PublishSpotCheck": Row(DECIDERS, mutation(**SPOT_CHECK), NO_SPOT_CHECK),
    f"{SPOT_CHECKS}/GetSpotCheck": Row(EVERYBODY, one(name=SPOT_CHECK["name"]), NO_SPOT_CHECK),
    f"{SPOT_CHECKS}/ListSpotChecks": Row(EVERYBODY, one(parent=f"divisions/{IN_SCOPE}"), PUBLIC),  # published ones are everybody's
    f"{SPOT_CHECKS}/ListSpotCheckItems": Row(EVERYBODY, one(parent=SPOT_CHECK["name"]), NO_SPOT_CHECK),
    f"{SPOT_CHECKS}/ListSpotCheckPopulation": Row(EVERYBODY, one(parent=SPOT_CHECK["name"]), NO_SPOT_CHECK),
}


def sample(stranger: Stranger, token: str) -> str:
    """Register a volunteer in scope, and return the name."""
    answer = stranger.call(f"{VOLUNTEERS}/RegisterVolunteer", {"request_id": "policy-sample", "registration": REGISTRATION}, token=token)
    name: str = answer.message["volunteer"]["name"]
    return name
