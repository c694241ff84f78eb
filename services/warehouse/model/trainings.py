"""What the warehouse keeps of trainings at incubation bases: a part of the incubation service's aggregates."""

from __future__ import annotations

from typing import Final

from wushe.incubation.v1.attendance_events_pb2 import AttendanceState
from wushe.incubation.v1.completion_certificate_events_pb2 import CompletionCertificateState
from wushe.incubation.v1.course_events_pb2 import CourseState
from wushe.incubation.v1.enrollment_events_pb2 import EnrollmentState
from wushe.incubation.v1.training_events_pb2 import TrainingSessionState, TrainingState

from services.warehouse.model.columns import choice, count, day, instant, reference
from services.warehouse.model.projection import Projection

COURSE: Final = Projection("course", CourseState, place="division", columns=(count("planned_minutes"),))

TRAINING: Final = Projection(
    "training",
    TrainingState,
    place="division",
    columns=(reference("course"), reference("base"), count("capacity"), count("required_percent")),
)

TRAINING_SESSION: Final = Projection(
    "training_session",
    TrainingSessionState,
    place="division",
    columns=(reference("training"), reference("base"), instant("start_time"), instant("end_time")),
)

ENROLLMENT: Final = Projection(
    "enrollment",
    EnrollmentState,
    place="division",
    columns=(reference("training"), reference("base"), reference("person"), reference("organization")),
)

ATTENDANCE: Final = Projection(
    "attendance",
    AttendanceState,
    place="division",
    columns=(
        reference("enrollment"),
        reference("session"),
        reference("training"),
        reference("base"),
        reference("person"),
        instant("sign_in_time"),
        choice("source"),
    ),
)

COMPLETION_CERTIFICATE: Final = Projection(
    "completion_certificate",
    CompletionCertificateState,
    place="division",
    columns=(
        reference("enrollment"),
        reference("training"),
        reference("base"),
        reference("person"),
        count("attended_sessions"),
        count("held_sessions"),
        day("issue_date"),
    ),
)

TRAININGS: Final = (COURSE, TRAINING, TRAINING_SESSION, ENROLLMENT, ATTENDANCE, COMPLETION_CERTIFICATE)
