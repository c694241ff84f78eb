"""Who may do what of courses, trainings, rosters and certificates of completion: a part of the incubation service's table."""

from __future__ import annotations

from typing import Any

from tests.contract.policies.rows import (
    ADMINISTRATION,
    EVERYBODY,
    IMPORTS,
    IN_SCOPE,
    JOB,
    JOBS,
    NO_JOB,
    NOBODY_ID,
    PUBLIC,
    Row,
    mutation,
    one,
    opening,
)

KEEPERS = ADMINISTRATION | {"incubation_staff"}
SEERS = KEEPERS | {"registrar", "reviewer"}
WHY: dict[str, Any] = {"etag": "stale", "reason": "权限对照测试"}
PLACE = f"divisions/{IN_SCOPE}"
COURSE, TRAINING, SESSION = f"courses/{NOBODY_ID}", f"trainings/{NOBODY_ID}", f"trainingSessions/{NOBODY_ID}"
ENROLLMENT, ATTENDANCE = f"enrollments/{NOBODY_ID}", f"attendances/{NOBODY_ID}"
CERTIFICATE, PERSON = f"completionCertificates/{NOBODY_ID}", f"persons/{NOBODY_ID}"
TIMES = {"start_time": "2026-03-02T01:00:00Z", "end_time": "2026-03-02T03:00:00Z", "venue": "二楼"}
CONTENT = {"display_name": "权限样本课程", "subject": "样本"}

COURSES, TRAININGS = "wushe.incubation.v1.CourseService", "wushe.incubation.v1.TrainingService"
ROSTERS, CERTIFICATES = "wushe.incubation.v1.RosterService", "wushe.incubation.v1.CompletionCertificateService"
BASE, NO_BASE = f"bases/{NOBODY_ID}", "BASE_NOT_FOUND"
NO_COURSE, NO_TRAINING, NO_SESSION = "COURSE_NOT_FOUND", "TRAINING_NOT_FOUND", "SESSION_NOT_FOUND"
NO_ENROLLMENT, NO_ATTENDANCE, NO_CERTIFICATE = "ENROLLMENT_NOT_FOUND", "ATTENDANCE_NOT_FOUND", "COMPLETION_CERTIFICATE_NOT_FOUND"

ROWS: dict[str, Row] = {
    f"{COURSES}/CreateCourse": Row(KEEPERS, mutation(course=CONTENT, division="divisions/130402999")),
    f"{COURSES}/UpdateCourse": Row(KEEPERS, mutation(name=COURSE, etag="stale", update=CONTENT, update_mask="displayName"), NO_COURSE),
    f"{COURSES}/RetireCourse": Row(KEEPERS, mutation(name=COURSE, **WHY), NO_COURSE),
    f"{COURSES}/GetCourse": Row(EVERYBODY, one(name=COURSE), NO_COURSE),
    f"{COURSES}/ListCourses": Row(EVERYBODY, one(parent=PLACE)),
    f"{TRAININGS}/PlanTraining": Row(KEEPERS, mutation(course=COURSE, base=BASE, capacity=3), NO_COURSE),
    f"{TRAININGS}/UpdateTraining": Row(
        KEEPERS, mutation(name=TRAINING, etag="stale", update={"capacity": 3}, update_mask="capacity"), NO_TRAINING
    ),
    f"{TRAININGS}/OpenTraining": Row(KEEPERS, mutation(name=TRAINING, etag="stale"), NO_TRAINING),
    f"{TRAININGS}/CloseTraining": Row(KEEPERS, mutation(name=TRAINING, etag="stale"), NO_TRAINING),
    f"{TRAININGS}/CancelTraining": Row(KEEPERS, mutation(name=TRAINING, **WHY), NO_TRAINING),
    f"{TRAININGS}/GetTraining": Row(EVERYBODY, one(name=TRAINING), NO_TRAINING),
    f"{TRAININGS}/ListTrainings": Row(EVERYBODY, one(parent=PLACE)),
    f"{TRAININGS}/ScheduleSession": Row(KEEPERS, mutation(training=TRAINING, **TIMES), NO_TRAINING),
    f"{TRAININGS}/RescheduleSession": Row(KEEPERS, mutation(name=SESSION, etag="stale", **TIMES), NO_SESSION),
    f"{TRAININGS}/CancelSession": Row(KEEPERS, mutation(name=SESSION, **WHY), NO_SESSION),
    f"{TRAININGS}/GetSession": Row(EVERYBODY, one(name=SESSION), NO_SESSION),
    f"{TRAININGS}/ListSessions": Row(EVERYBODY, one(parent=PLACE)),
    f"{ROSTERS}/EnrollPerson": Row(KEEPERS, mutation(training=TRAINING, person=PERSON), NO_TRAINING),
    f"{ROSTERS}/WithdrawEnrollment": Row(KEEPERS, mutation(name=ENROLLMENT, **WHY), NO_ENROLLMENT),
    f"{ROSTERS}/GetEnrollment": Row(SEERS, one(name=ENROLLMENT), NO_ENROLLMENT),
    f"{ROSTERS}/ListEnrollments": Row(SEERS, one(parent=BASE), NO_BASE),
    f"{ROSTERS}/SignIn": Row(KEEPERS, mutation(session=SESSION, person=PERSON), NO_SESSION),
    f"{ROSTERS}/EnterAttendance": Row(KEEPERS, mutation(session=SESSION, person=PERSON, reason="权限对照测试"), NO_SESSION),
    f"{ROSTERS}/VoidAttendance": Row(KEEPERS, mutation(name=ATTENDANCE, **WHY), NO_ATTENDANCE),
    f"{ROSTERS}/GetAttendance": Row(SEERS, one(name=ATTENDANCE), NO_ATTENDANCE),
    f"{ROSTERS}/ListAttendances": Row(SEERS, one(parent=BASE), NO_BASE),
    f"{TRAININGS}/ListTrainingChanges": Row(SEERS, one(parent=TRAINING), NO_TRAINING),
    f"{ROSTERS}/ListRosterChanges": Row(SEERS, one(parent=ATTENDANCE), NO_ATTENDANCE),
    f"{ROSTERS}/ImportRoster": Row(KEEPERS, opening),
    f"{IMPORTS}/ListImportOutcomes": Row(KEEPERS | {"registrar"}, one(parent=JOB), NO_JOB),
    f"{IMPORTS}/UndoImport": Row(KEEPERS | {"registrar"}, mutation(name=JOB, reason="权限对照测试"), NO_JOB),
    f"{JOBS}/GetJob": Row(KEEPERS | {"registrar"}, one(name=JOB), NO_JOB),
    f"{JOBS}/WatchJob": Row(KEEPERS | {"registrar"}, one(name=JOB), NO_JOB),
    f"{JOBS}/CancelJob": Row(KEEPERS | {"registrar"}, mutation(name=JOB), NO_JOB),
    f"{CERTIFICATES}/IssueCompletionCertificate": Row(KEEPERS, mutation(enrollment=ENROLLMENT), NO_ENROLLMENT),
    f"{CERTIFICATES}/RevokeCompletionCertificate": Row(KEEPERS, mutation(name=CERTIFICATE, **WHY), NO_CERTIFICATE),
    f"{CERTIFICATES}/GetCompletionCertificate": Row(SEERS, one(name=CERTIFICATE), NO_CERTIFICATE),
    f"{CERTIFICATES}/ListCompletionCertificates": Row(SEERS, one(parent=BASE), NO_BASE),
    f"{CERTIFICATES}/VerifyCompletionCertificate": Row(EVERYBODY, one(number="2" * 12, check_code="2" * 8), PUBLIC, login=False),
}
