"""What the warehouse keeps of the volunteer service."""

from __future__ import annotations

from typing import Final

from wushe.volunteer.v1.certificate_events_pb2 import CertificateState
from wushe.volunteer.v1.hours_review_events_pb2 import RecordScoreState
from wushe.volunteer.v1.project_events_pb2 import ProjectState, SignUpState
from wushe.volunteer.v1.service_record_events_pb2 import ServiceRecordState
from wushe.volunteer.v1.spot_check_events_pb2 import SpotCheckState
from wushe.volunteer.v1.star_events_pb2 import StarState
from wushe.volunteer.v1.team_events_pb2 import TeamMembershipState, TeamState
from wushe.volunteer.v1.volunteer_events_pb2 import VolunteerState

from services.warehouse.model.columns import choice, count, day, flag, instant, reference
from services.warehouse.model.projection import Projection, Source

VOLUNTEER: Final = Projection(
    "volunteer",
    VolunteerState,
    place="community",
    deleted=lambda state: state.erased,
    columns=(
        reference("person"),
        choice("age_band"),
        choice("channel"),
        reference("organisation"),
    ),
)

TEAM: Final = Projection("team", TeamState, place="community", columns=(choice("kind", "standing.kind"), choice("join_mode")))

TEAM_MEMBERSHIP: Final = Projection(
    "team_membership",
    TeamMembershipState,
    place="community",
    columns=(reference("team"), reference("volunteer"), instant("join_time"), instant("end_time")),
)

PROJECT: Final = Projection(
    "project",
    ProjectState,
    place="community",
    columns=(
        reference("team", "organiser.team"),
        day("first_day", "schedule.first_day"),
        day("last_day", "schedule.last_day"),
        flag("insured"),
        flag("backfilled"),
        flag("demonstration"),
    ),
)

SIGN_UP: Final = Projection(
    "sign_up",
    SignUpState,
    place="community",
    columns=(reference("project"), reference("volunteer"), instant("select_time"), instant("end_time")),
)

SERVICE_RECORD: Final = Projection(
    "service_record",
    ServiceRecordState,
    place="community",
    columns=(
        reference("project"),
        reference("volunteer"),
        choice("source"),
        day("day"),
        count("duration_minutes"),
        flag("correction_requested"),
        instant("entered_time"),
    ),
)

RECORD_SCORE: Final = Projection(
    "record_score",
    RecordScoreState,
    place="community",
    columns=(reference("service_record"), count("points"), instant("decide_time"), instant("score_time")),
)

SPOT_CHECK: Final = Projection(
    "spot_check",
    SpotCheckState,
    place="division",
    columns=(
        day("first_day"),
        day("last_day"),
        count("population_size"),
        count("sample_size"),
        count("confirmed"),
        count("disputed"),
        instant("publish_time"),
    ),
)

STAR: Final = Projection(
    "star",
    StarState,
    place="community",
    columns=(reference("volunteer"), count("level"), count("counted_minutes"), reference("cause"), instant("grant_time")),
)

CERTIFICATE: Final = Projection(
    "certificate",
    CertificateState,
    place="community",
    columns=(reference("volunteer"), count("certified_minutes"), count("record_count"), day("issue_date"), day("revoke_date")),
)

SOURCE: Final = Source(
    "volunteer",
    (VOLUNTEER, TEAM, TEAM_MEMBERSHIP, PROJECT, SIGN_UP, SERVICE_RECORD, RECORD_SCORE, SPOT_CHECK, STAR, CERTIFICATE),
)
